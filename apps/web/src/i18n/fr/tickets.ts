export const tickets = {
  // The timeline, for everybody.
  conversation: 'Conversation',
  newMessages: 'Nouveaux messages',
  showOlder: 'Afficher les messages précédents',
  desk: 'Le service informatique',
  you: 'Vous',
  internalNote: 'Note interne — invisible pour l’employé',
  aboutStep: 'À propos de l’étape {{number}}',
  pending: {
    sending: 'envoi…',
    waiting: 'sera envoyé dès le retour de la connexion',
  },
  event: {
    taken: {
      me: 'Vous avez pris le ticket en charge',
      other: '{{person}} a pris le ticket en charge',
    },
    assigned: {
      me: 'Vous avez confié le ticket à {{name}}',
      other: '{{person}} a confié le ticket à {{name}}',
    },
    assignedToMe: {
      me: 'Vous avez pris le ticket en charge',
      other: '{{person}} vous a confié le ticket',
    },
    transferred: {
      me: 'Vous avez transféré le ticket à {{name}}',
      other: '{{person}} a transféré le ticket à {{name}}',
    },
    transferredToMe: {
      me: 'Vous avez repris le ticket',
      other: '{{person}} vous a transféré le ticket',
    },
    automatic: 'Le ticket a été attribué automatiquement à {{name}}',
    automaticToMe: 'Le ticket vous a été attribué automatiquement',
    released: {
      me: 'Le ticket est de nouveau en attente',
      other: 'Le ticket est de nouveau en attente d’un technicien',
    },
    status: {
      open: { me: 'Vous avez rouvert le ticket', other: '{{person}} a rouvert le ticket' },
      in_progress: { me: 'Vous avez repris le ticket', other: '{{person}} a repris le ticket' },
      resolved: {
        me: 'Vous avez marqué le ticket comme résolu',
        other: '{{person}} a marqué le ticket comme résolu',
      },
      closed: { me: 'Vous avez fermé le ticket', other: '{{person}} a fermé le ticket' },
      cancelled: { me: 'Vous avez annulé le ticket', other: '{{person}} a annulé le ticket' },
    },
    notSolved: {
      me: 'Vous avez indiqué que le problème n’est pas réglé',
      other: '{{person}} a indiqué que le problème n’est pas réglé',
    },
    updated: { me: 'Vous avez modifié : {{changes}}', other: '{{person}} a modifié : {{changes}}' },
    change: {
      priority: 'priorité « {{value}} »',
      category: 'catégorie « {{value}} »',
      equipment: 'équipement « {{value}} »',
      none: 'aucun',
    },
    guidanceStarted: {
      me: 'Vous avez démarré le guidage',
      other: '{{person}} a démarré le guidage',
    },
    guidanceEnded: {
      resolved: {
        me: 'Vous avez terminé le guidage : problème résolu',
        other: '{{person}} a terminé le guidage : problème résolu',
      },
      unresolved: {
        me: 'Vous avez terminé le guidage',
        other: '{{person}} a terminé le guidage',
      },
      stopped: { me: 'Vous avez arrêté le guidage', other: '{{person}} a arrêté le guidage' },
      interrupted: { me: 'Le guidage s’est arrêté', other: 'Le guidage s’est arrêté' },
    },
  },
  announce: {
    message: '{{name}} : {{text}}',
    note: 'Note interne de {{name}} : {{text}}',
    step: 'Nouvelle étape {{number}} : {{text}}',
    rewritten: 'L’étape {{number}} a changé : {{text}}',
    withdrawn: 'L’étape {{number}} a été retirée.',
    confirmed: '{{name}} a confirmé l’étape {{number}}.',
    blocked: '{{name}} bloque à l’étape {{number}}.',
  },
};
