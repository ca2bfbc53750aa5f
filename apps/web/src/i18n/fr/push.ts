export const push = {
  title: 'Sur cet appareil',
  text: 'Les notifications push arrivent même quand Étape est fermé.',
  toggle: 'Notifications push dans ce navigateur',
  hints: {
    on: 'Ce navigateur vous prévient, jusqu’à ce que vous vous déconnectiez.',
    off: 'Ce navigateur ne vous prévient pas quand Étape est fermé.',
    busy: 'Un instant…',
    denied:
      'Votre navigateur bloque les notifications de ce site. Autorisez-les dans ses réglages, puis revenez ici.',
    needs_install:
      'Sur iPhone et iPad, ajoutez d’abord Étape à l’écran d’accueil : bouton Partager, puis « Sur l’écran d’accueil ».',
    unable:
      'Ce navigateur ne peut pas recevoir de notifications push ici. Il faut un navigateur récent et une adresse en https.',
  },
  failed: 'Le service de notifications du navigateur ne répond pas. Réessayez plus tard.',
  offer: {
    title: 'Être prévenu sur cet appareil ?',
    text: 'Recevez une notification de ce qui arrive, même quand Étape est fermé.',
    accept: 'Me prévenir',
    decline: 'Non merci',
    done: 'C’est noté : vous serez prévenu sur cet appareil.',
  },
};
