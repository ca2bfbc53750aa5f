import type { MailTexts } from './mail-texts.ts';

export const FR: MailTexts = {
  desk: 'Le service informatique',
  news: {
    created: {
      heading: 'Votre ticket est bien arrivé',
      text: 'Un technicien va le prendre en charge. Vous suivrez tout dans le ticket, en direct.',
    },
    created_for: (name) => ({
      heading: 'Un ticket est ouvert à votre nom',
      text: `${name} l’a ouvert pour vous. Vous suivrez tout dans le ticket, en direct.`,
    }),
    ticket_new: (name) => ({
      heading: 'Nouveau ticket',
      text: `${name} demande de l’aide. Le ticket attend un technicien.`,
    }),
    ticket_again: {
      heading: 'Ticket de nouveau disponible',
      text: 'Personne ne s’en occupe pour l’instant. Le ticket attend un technicien.',
    },
    urgent_assigned: (name) => ({
      heading: 'Ticket urgent pour vous',
      text: `${name} vous attend. Si vous ne pouvez pas intervenir tout de suite, appelez.`,
    }),
    assigned: (name) => ({
      heading: 'Un ticket vous est attribué',
      text: `C’est vous qui aidez ${name}.`,
    }),
    message: (name, count) => ({
      heading: count > 1 ? `${name} vous a écrit (${count} messages)` : `${name} vous a écrit`,
      text: null,
    }),
    note: (name) => ({
      heading: `${name} a laissé une note interne`,
      text: 'Elle se lit dans le ticket, par ceux qui aident seulement.',
    }),
    step_received: (name, count) => ({
      heading:
        count > 1 ? `${name} vous a envoyé ${count} étapes` : `${name} vous a envoyé une étape`,
      text: 'Faites l’étape en cours, puis confirmez-la dans le ticket : la suite vient après.',
    }),
    step_confirmed: (name, count) => ({
      heading: count > 1 ? `${name} a confirmé ${count} étapes` : `${name} a confirmé une étape`,
      text: null,
    }),
    step_blocked: (name) => ({
      heading: `${name} bloque sur une étape`,
      text: 'Reformulez l’étape ou retirez-la : rien n’avance sans vous.',
    }),
    resolved: (name) => ({
      heading: 'Votre ticket est résolu : est-ce réglé ?',
      text: `${name} pense que oui. Dites-le-nous : sinon, le ticket reprend là où il en était.`,
    }),
    resolved_before: (name) => ({
      heading: 'Votre ticket a été résolu',
      text: `${name} l’a marqué comme résolu.`,
    }),
    reopened: (name) => ({
      heading: 'Ticket rouvert',
      text: `${name} l’a rouvert : le problème n’est pas réglé.`,
    }),
    closed: (name) => ({ heading: 'Ticket fermé', text: `${name} l’a fermé.` }),
    cancelled: (name) => ({ heading: 'Ticket annulé', text: `${name} l’a annulé.` }),
  },
  did: {
    request: 'Votre demande',
    wrote: (name) => `${name} a écrit`,
    noted: (name) => `${name} a laissé une note interne`,
    gave: (name) => `${name} vous a confié le ticket`,
    raised: (name) => `${name} a rendu le ticket urgent`,
    released: (name) => `${name} a remis le ticket à disposition`,
    instructed: (name, step) => `Étape ${step}, par ${name}`,
    rewrote: (name, step) => `Étape ${step}, reformulée par ${name}`,
    confirmed: (name, step) => `${name} a confirmé l’étape ${step}`,
    blocked: (name, step, reason) => `${name} bloque à l’étape ${step} : « ${reason} »`,
    resolved: (name) => `${name} a résolu le ticket`,
    reopened: (name) => `${name} a rouvert le ticket`,
    closed: (name) => `${name} a fermé le ticket`,
    cancelled: (name) => `${name} a annulé le ticket`,
  },
  reasons: {
    not_found: 'Je ne trouve pas',
    different: 'C’est différent chez moi',
    not_allowed: 'Je n’ai pas le droit',
    other: 'Autre chose',
  },
  earlier: (count) =>
    count > 1
      ? `Les ${count} nouvelles précédentes sont dans le ticket.`
      : 'La nouvelle précédente est dans le ticket.',
  fields: {
    requester: 'Demandeur',
    phone: 'Téléphone',
    priority: 'Priorité',
    category: 'Catégorie',
    equipment: 'Équipement',
    address: 'Adresse',
    device: 'Appareil',
    opened: 'Session ouverte',
    ended: 'Session fermée',
  },
  device: ({ browser, system }) =>
    browser !== null && system !== null
      ? `${browser} sur ${system}`
      : (browser ?? system ?? 'Appareil inconnu'),
  noPhone: 'non renseigné',
  priorities: { low: 'Basse', normal: 'Normale', urgent: 'Urgente', critical: 'Critique' },
  actions: {
    open: 'Ouvrir le ticket',
    answer: 'Répondre dans le ticket',
    step: 'Faire cette étape',
    confirm: 'Dire si c’est réglé',
  },
  why: {
    requester: 'Vous recevez cet e-mail parce que c’est votre ticket.',
    assignee: 'Vous recevez cet e-mail parce que ce ticket vous est attribué.',
    staff: 'Vous recevez cet e-mail parce que vous aidez à traiter les tickets.',
  },
  noReply: 'Personne ne lit les réponses à cet e-mail : écrivez plutôt dans le ticket.',
  choices: 'Choisir mes notifications',
  invitation: ({ organisation, firstName }) => ({
    subject: `Votre compte d’assistance informatique · ${organisation}`,
    heading: `Bienvenue, ${firstName}`,
    text: `${organisation} vous a ouvert un compte pour demander de l’aide informatique et suivre vos tickets. Choisissez votre mot de passe : vous y êtes.`,
    action: 'Choisir mon mot de passe',
    why: 'Vous recevez cet e-mail parce qu’un administrateur vous a ouvert un compte avec cette adresse.',
  }),
  password_reset: ({ organisation }) => ({
    subject: `Nouveau mot de passe · ${organisation}`,
    heading: 'Choisissez un nouveau mot de passe',
    text: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.',
    action: 'Choisir un nouveau mot de passe',
    why: 'Ce n’était pas vous ? Ne faites rien : votre mot de passe reste le même.',
  }),
  session_reused: ({ organisation }) => ({
    subject: `Une de vos sessions a été fermée par sécurité · ${organisation}`,
    heading: 'Une de vos sessions a été fermée par sécurité',
    text: 'Sa clé a servi deux fois, comme si quelqu’un l’avait copiée. Une connexion coupée au mauvais moment peut en être la cause. Dans le doute, nous avons fermé cette session partout.',
    advice:
      'Reconnectez-vous, vérifiez vos autres sessions et terminez celles que vous ne reconnaissez pas. Si cet appareil n’est pas le vôtre, changez aussi votre mot de passe.',
    action: 'Vérifier mes sessions',
    why: 'Vous recevez cet e-mail parce qu’il y va de la sécurité de votre compte.',
  }),
  factorNews: {
    second_factor_on: {
      heading: 'La connexion en deux étapes est activée',
      text: 'Pour vous connecter, il faut désormais aussi un code de votre application d’authentification. Vos autres sessions sont terminées.',
    },
    second_factor_off: {
      heading: 'La connexion en deux étapes est désactivée',
      text: 'Votre mot de passe suffit de nouveau pour vous connecter. Vos autres sessions sont terminées.',
    },
    second_factor_reset: {
      heading: 'Votre connexion en deux étapes a été réinitialisée',
      text: 'Un administrateur l’a fait, par exemple parce que votre téléphone est perdu. Votre mot de passe suffit de nouveau pour vous connecter, et vos sessions sont terminées.',
    },
    recovery_code_used: {
      heading: 'Un de vos codes de secours a servi',
      text: 'Il ne servira plus. Les autres restent valables, et vous pouvez en demander de nouveaux dans votre profil.',
    },
  },
  factor: {
    advice:
      'Ce n’était pas vous ? Changez votre mot de passe et prévenez votre service informatique.',
    action: 'Voir mon profil',
    when: 'Quand',
    why: 'Vous recevez cet e-mail parce qu’il y va de la sécurité de votre compte.',
  },
  test: ({ organisation }) => ({
    subject: `E-mail d’essai · ${organisation}`,
    heading: 'Les e-mails partent bien',
    text: 'Ce message d’essai a été envoyé avec les réglages enregistrés. Rien d’autre à faire.',
    why: 'Vous recevez cet e-mail parce que vous l’avez demandé dans les réglages.',
  }),
  validFor: (time) =>
    `Ce lien est à vous seul : ne le transmettez à personne. Il sert une fois, dans les ${'hours' in time ? `${time.hours} heures` : `${time.minutes} minutes`}.`,
};
