export const links = {
  forgotten: 'Mot de passe oublié ?',
  requestTitle: 'Mot de passe oublié',
  requestText:
    'Indiquez votre adresse e-mail : nous vous enverrons un lien pour en choisir un autre.',
  request: 'Recevoir un lien',
  requestedTitle: 'Regardez votre messagerie',
  requestedText: 'Si {{email}} est celle d’un compte, un lien vient d’y être envoyé.',
  requestedUse: 'Il vaut 30 minutes et sert une seule fois.',
  requestedNothing:
    'Rien reçu dans quelques minutes ? Regardez dans les indésirables, puis vérifiez l’adresse.',
  otherAddress: 'Essayer une autre adresse',
  noMailTitle: 'Demandez un lien à votre service informatique',
  noMailText:
    'Étape n’envoie pas d’e-mails ici. Un administrateur peut créer pour vous un lien qui permet de choisir un nouveau mot de passe.',
  backToSignIn: 'Revenir à la connexion',
  invitationTitle: 'Bienvenue, {{name}}',
  invitationText: 'Choisissez le mot de passe de votre compte, et vous y êtes.',
  resetTitle: 'Nouveau mot de passe',
  resetText:
    'Bonjour {{name}}. Choisissez votre nouveau mot de passe. Vos sessions ouvertes ailleurs prendront fin.',
  account: 'Compte',
  invitationSubmit: 'Ouvrir mon compte',
  resetSubmit: 'Enregistrer et me connecter',
  invalidTitle: 'Ce lien n’est plus valable',
  invalidText: 'Il a déjà servi, a expiré, ou n’a pas été copié en entier.',
  invalidMail: 'Demandez-en un nouveau : il arrivera dans votre messagerie.',
  invalidNoMail: 'Demandez-en un nouveau à votre service informatique.',
  askAgain: 'Demander un nouveau lien',
};
