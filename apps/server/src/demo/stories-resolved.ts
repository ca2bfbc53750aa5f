import {
  confirm,
  DAY,
  end,
  give,
  HOUR,
  instruct,
  move,
  type Story,
  say,
  start,
  take,
} from './story.ts';

/** What is resolved and waits for its requester to say so. */
export const RESOLVED_STORIES: Story[] = [
  {
    ago: 3 * DAY,
    by: 'hugo',
    title: 'Installer Acrobat sur le poste CZC2391K7M',
    description: 'J’ai besoin d’Acrobat pour assembler les pièces du dossier fiscal.',
    category: 'Logiciel',
    equipment: 'CZC2391K7M',
    acts: [
      take('paul', 3 * HOUR),
      give('paul', 20, 'marie'),
      say('marie', 40, 'L’installation part cette nuit, laissez le poste allumé.'),
      move('marie', DAY, 'resolved', 'Acrobat installé'),
    ],
  },
  {
    ago: 2 * DAY,
    by: 'karim',
    title: 'Macro bloquée dans le classeur de clôture',
    description:
      'Le classeur affiche « les macros ont été désactivées » et le bouton ne fait plus rien.',
    category: 'Logiciel',
    equipment: 'CZC2391K7L',
    acts: [
      take('marie', 25),
      start('marie', 3),
      ...instruct(
        'marie',
        'karim',
        1,
        'Fermez le classeur, puis cliquez droit sur le fichier et choisissez Propriétés.',
      ),
      confirm('karim', 0.9),
      ...instruct('marie', 'karim', 0.7, 'En bas de l’onglet Général, cochez Débloquer, puis OK.'),
      confirm('karim', 0.6),
      end('marie', 1, true, 'Rouvrez le classeur, la macro doit fonctionner.'),
    ],
  },
  {
    ago: 30 * HOUR,
    by: 'nadia',
    title: 'Vidéoprojecteur flou dans la salle du conseil',
    description: 'L’image est floue sur le côté gauche, même après réglage de la bague.',
    category: 'Matériel',
    equipment: 'X7KB2900418',
    acts: [
      take('paul', HOUR),
      say('paul', 90, 'J’ai recentré l’objectif, l’image est nette partout.'),
      move('paul', 2, 'resolved'),
    ],
  },
];
