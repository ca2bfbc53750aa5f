/** What people say around a problem, whatever it is. */
export const SAYINGS = {
  places: ['', '', '', ' (bureau 204)', ' (accueil)', ' (atelier)', ' (site de Villeurbanne)'],
  answers: [
    'Bonjour, je regarde et je reviens vers vous.',
    'Bonjour, depuis quand cela arrive-t-il ?',
    'C’est noté, je passe vous voir dans la matinée.',
    'Pouvez-vous me dire ce qui s’affiche exactement ?',
  ],
  replies: [
    'Merci, j’attends votre retour.',
    'Depuis hier soir, sans rien avoir changé.',
    'Il n’y a aucun message, la fenêtre se ferme.',
    'C’est pareil sur le poste d’à côté.',
  ],
  news: [
    'C’est corrigé de mon côté, pouvez-vous réessayer ?',
    'La pièce est commandée, elle arrive demain.',
    'J’ai changé le réglage, fermez puis rouvrez votre session.',
  ],
  notes: [
    'Même cas que la semaine dernière au même étage.',
    'Garantie à vérifier avant de commander.',
    'Prévoir de passer sur place si cela revient.',
  ],
  comments: ['C’est bon.', 'Fait, merci !', 'J’ai dû m’y prendre à deux fois.'],
  stuck: ['Je ne vois pas ce bouton.', 'Le bouton est grisé.', 'La fenêtre n’est pas la même.'],
  aboutStep: ['Regardez en bas à droite.', 'Qu’est-ce qui s’affiche à la place ?'],
  endings: ['Tout fonctionne, bonne journée.', 'C’est réglé.'],
  unresolved: ['Je dois voir cela avec l’éditeur.', 'Je passe vous voir, ce sera plus simple.'],
  stops: ['Je dois partir en réunion.', 'Je reprendrai plus tard.'],
  cancellations: ['Demande en double.', 'Ne relève pas de notre équipe.'],
} as const;
