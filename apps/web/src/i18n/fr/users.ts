export const users = {
  title: 'Utilisateurs',
  text: 'Qui a un compte, avec quel rôle. Personne n’est supprimé : un compte se désactive.',
  filters: 'Recherche et filtres des utilisateurs',
  search: 'Rechercher un nom, une adresse',
  name: 'Nom',
  role: 'Rôle',
  anyRole: 'Tous les rôles',
  department: 'Service',
  anyDepartment: 'Tous les services',
  noDepartment: 'Aucun',
  account: 'Compte',
  anyAccount: 'Tous les comptes',
  status: {
    active: 'Actif',
    invited: 'Invité',
    inactive: 'Désactivé',
  },
  lastSeen: 'Dernière activité',
  never: 'Jamais',
  count_one: '{{count}} utilisateur',
  count_many: '{{count}} utilisateurs',
  count_other: '{{count}} utilisateurs',
  moreThan: '{{count}} premiers utilisateurs',
  noneFound: 'Aucun utilisateur ne correspond',
  tryOther: 'Essayez d’autres mots, ou élargissez les filtres.',
  add: 'Ajouter une personne',
  createTitle: 'Nouvelle personne',
  createText: 'Elle reçoit un lien pour choisir elle-même son mot de passe.',
  create: 'Créer le compte',
  edit: 'Modifier',
  editTitle: 'Modifier le compte',
  saved: 'Le compte de {{name}} est enregistré.',
  emailTaken: 'Cette adresse a déjà un compte, peut-être désactivé.',
  demoteSelf: 'C’est votre propre compte : vous perdrez aussitôt l’accès à l’administration.',
  lastAdmin: 'C’est le dernier administrateur actif : nommez-en un autre d’abord.',
  demoteTickets_one:
    '{{count}} ticket en cours restera à son nom, sans personne pour le traiter. Vous pourrez le transférer ensuite.',
  demoteTickets_many:
    '{{count}} tickets en cours resteront à son nom, sans personne pour les traiter. Vous pourrez les transférer ensuite.',
  demoteTickets_other:
    '{{count}} tickets en cours resteront à son nom, sans personne pour les traiter. Vous pourrez les transférer ensuite.',
  actionsOn: 'Actions sur le compte de {{name}}',
  deactivate: 'Désactiver',
  deactivateTitle: 'Désactiver le compte de {{name}} ?',
  deactivateText:
    'Ses sessions prennent fin aussitôt, et la connexion lui est refusée. Ses tickets et ses messages restent. Vous pourrez réactiver le compte à tout moment.',
  deactivateSelf:
    'C’est votre propre compte : vos sessions prennent fin, et seul un autre administrateur pourra vous rouvrir l’accès.',
  deactivateTickets_one:
    '{{count}} ticket est en cours à son nom : vous pourrez le transférer juste après.',
  deactivateTickets_many:
    '{{count}} tickets sont en cours à son nom : vous pourrez les transférer juste après.',
  deactivateTickets_other:
    '{{count}} tickets sont en cours à son nom : vous pourrez les transférer juste après.',
  deactivated: 'Le compte de {{name}} est désactivé.',
  reactivate: 'Réactiver',
  reactivated: 'Le compte de {{name}} est réactivé.',
  invitedText: 'Cette personne n’a pas encore choisi son mot de passe.',
  inactiveText: 'Compte désactivé : cette personne ne peut plus se connecter.',
  ticketsText_one: '{{count}} ticket en cours.',
  ticketsText_many: '{{count}} tickets en cours.',
  ticketsText_other: '{{count}} tickets en cours.',
  ticketsLeft_one: '{{count}} ticket en cours est resté à son nom, sans personne pour le traiter.',
  ticketsLeft_many:
    '{{count}} tickets en cours sont restés à son nom, sans personne pour les traiter.',
  ticketsLeft_other:
    '{{count}} tickets en cours sont restés à son nom, sans personne pour les traiter.',
  identity: 'Identité',
  noPhone: 'Aucun',
  createdAt: 'Compte créé',
  factor: {
    title: 'Connexion en deux étapes',
    on: 'Activée',
    off: 'Désactivée',
    action: 'Réinitialiser la connexion en deux étapes',
    resetTitle: 'Réinitialiser la connexion en deux étapes de {{name}} ?',
    resetText:
      'Pour un téléphone perdu : le mot de passe suffira de nouveau, et les sessions ouvertes se terminent. Vérifiez d’abord que la demande vient bien de cette personne, par exemple en la rappelant.',
    confirm: 'Réinitialiser',
    reset: '{{name}} se connecte avec son seul mot de passe.',
  },
  goneTitle: 'Ce compte n’existe pas',
  backToList: 'Voir tous les utilisateurs',
  link: {
    newInvitation: 'Nouvelle invitation',
    newPassword: 'Lien pour le mot de passe',
    title: {
      invitation: 'Invitation pour {{name}}',
      password_reset: 'Nouveau mot de passe pour {{name}}',
    },
    mailed: 'Un lien part aussi par e-mail à {{name}}.',
    handOver:
      'Transmettez ce lien à {{name}} : il permet de choisir un mot de passe et sert une seule fois.',
    alsoCopy: 'Vous pouvez aussi transmettre celui-ci vous-même. Il sert une seule fois.',
    address: 'Lien',
    copy: 'Copier',
    copied: 'Lien copié. Il ne sera plus affiché.',
    expires: 'Valable jusqu’à : {{at}}. Il ne sera plus affiché ensuite.',
  },
  handOver: {
    open: 'Transférer',
    title_one: 'Transférer {{count}} ticket',
    title_many: 'Transférer {{count}} tickets',
    title_other: 'Transférer {{count}} tickets',
    text_one:
      'À qui donner le ticket en cours de {{name}} ? Un guidage en cours continue avec le collègue choisi.',
    text_many:
      'À qui donner les tickets en cours de {{name}} ? Un guidage en cours continue avec le collègue choisi.',
    text_other:
      'À qui donner les tickets en cours de {{name}} ? Un guidage en cours continue avec le collègue choisi.',
    ways: {
      colleague: 'À un collègue',
      queue: 'À la file d’attente, où chacun peut les prendre',
    },
    confirm: 'Transférer',
    later: 'Plus tard',
    done_one: '{{count}} ticket transféré.',
    done_many: '{{count}} tickets transférés.',
    done_other: '{{count}} tickets transférés.',
    left_one:
      '{{count}} ticket n’a pas pu être transféré : personne ne se guide soi-même. Choisissez un autre collègue.',
    left_many:
      '{{count}} tickets n’ont pas pu être transférés : personne ne se guide soi-même. Choisissez un autre collègue.',
    left_other:
      '{{count}} tickets n’ont pas pu être transférés : personne ne se guide soi-même. Choisissez un autre collègue.',
  },
};
