export const sessions = {
  none: 'Aucune session ouverte.',
  device: '{{browser}} sur {{system}}',
  unknownDevice: 'Appareil inconnu',
  lastSeen: 'Vu',
  since: 'session ouverte {{at}}',
  current: 'Cette session',
  end: 'Terminer',
  endNamed: 'Terminer la session {{device}}, ouverte {{at}}',
  ended: 'Session terminée.',
  endedAll: 'Sessions terminées.',
  own: {
    title: 'Vos sessions',
    text: 'Les appareils où votre compte est ouvert. L’un d’eux n’est pas à vous ? Terminez sa session, puis changez votre mot de passe.',
    endOthers: 'Se déconnecter partout ailleurs',
    endedOthers: 'Vos autres sessions sont terminées.',
    everywhere: 'Se déconnecter partout',
    everywhereTitle: 'Se déconnecter partout ?',
    everywhereText:
      'Toutes vos sessions prennent fin, celle-ci aussi : il faudra vous reconnecter sur chaque appareil.',
  },
  theirs: {
    title: 'Sessions',
    text: 'Les appareils sur lesquels cette personne est connectée.',
    endAll: 'Terminer toutes les sessions',
    endOthers: 'Terminer les autres sessions',
  },
};
