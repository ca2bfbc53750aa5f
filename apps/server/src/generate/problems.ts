/** An instruction, and how often people are stuck at it. */
export type Instruction = { body: string; trouble: number };

/** Something that goes wrong again and again, and how it is put right. */
export type Problem = {
  /** The name of a category that every desk begins with. */
  category: string;
  title: string;
  description: string;
  instructions: readonly Instruction[];
};

export const PROBLEMS: readonly Problem[] = [
  problem('Matériel', 'L’imprimante ne répond plus', {
    description: 'Mes impressions restent en attente et rien ne sort, même après un redémarrage.',
    steps: [
      ['Éteignez l’imprimante avec le bouton à l’avant.', 0.03],
      ['Attendez dix secondes, puis rallumez-la.', 0.01],
      ['Ouvrez **Paramètres**, puis **Imprimantes et scanners**.', 0.12],
      ['Supprimez les documents en attente de la file d’impression.', 0.24],
      ['Imprimez une page de test.', 0.05],
    ],
  }),
  problem('Matériel', 'Écran noir au démarrage', {
    description: 'Le poste s’allume, le ventilateur tourne, mais l’écran reste noir.',
    steps: [
      ['Vérifiez que le câble est bien enfoncé derrière l’écran.', 0.08],
      ['Débranchez la station d’accueil, puis rebranchez-la.', 0.16],
      ['Appuyez sur Windows + P et choisissez **Dupliquer**.', 0.2],
    ],
  }),
  problem('Matériel', 'Le casque n’est pas reconnu pendant les appels', {
    description: 'Le casque marche pour la musique, mais personne ne m’entend en réunion.',
    steps: [
      ['Branchez le casque sur un autre port USB.', 0.06],
      ['Dans la réunion, ouvrez **Paramètres audio** et choisissez le casque.', 0.14],
      ['Faites un appel de test.', 0.04],
    ],
  }),
  problem('Logiciel', 'La suite bureautique demande une licence', {
    description: 'Au lancement : « licence expirée ». Je ne peux plus modifier mes documents.',
    steps: [
      ['Fermez tous les documents ouverts.', 0.02],
      ['Ouvrez **Fichier**, puis **Compte**, et cliquez sur **Se déconnecter**.', 0.11],
      ['Reconnectez-vous avec votre adresse professionnelle.', 0.18],
      ['Rouvrez un document et vérifiez que le bandeau a disparu.', 0.03],
    ],
  }),
  problem('Logiciel', 'L’ERP se ferme tout seul', {
    description: 'L’application se ferme dès que j’ouvre une facture, sans aucun message.',
    steps: [
      ['Fermez l’ERP et ouvrez le Gestionnaire des tâches.', 0.13],
      ['Terminez les processus **erp.exe** qui restent.', 0.31],
      ['Videz le dossier `%TEMP%\\erp`.', 0.38],
      ['Relancez l’ERP et ouvrez la même facture.', 0.06],
    ],
  }),
  problem('Logiciel', 'Le tableur met une minute à s’ouvrir', {
    description: 'Le fichier de suivi met plus d’une minute à s’ouvrir depuis la semaine dernière.',
    steps: [
      ['Ouvrez le tableur seul, sans fichier.', 0.02],
      ['Dans **Compléments**, décochez tout ce qui n’est pas de chez nous.', 0.27],
      ['Rouvrez le fichier de suivi.', 0.03],
    ],
  }),
  problem('Réseau et VPN', 'Le VPN se coupe toutes les dix minutes', {
    description:
      'En télétravail, la connexion tombe puis revient, et je perds mes fichiers ouverts.',
    steps: [
      ['Quittez le client VPN avec l’icône près de l’horloge.', 0.15],
      ['Ouvrez l’invite de commandes et tapez `ipconfig /flushdns`.', 0.33],
      ['Dans le client VPN, choisissez le profil **Lyon-2**.', 0.09],
      ['Reconnectez-vous et ouvrez l’intranet.', 0.05],
    ],
  }),
  problem('Réseau et VPN', 'Wi-Fi très lent en salle de réunion', {
    description: 'Les présentations mettent une minute à se charger, le couloir est rapide.',
    steps: [
      ['Oubliez le réseau **Invités** dans les paramètres Wi-Fi.', 0.1],
      ['Connectez-vous au réseau **Etape-Pro**.', 0.07],
      ['Lancez un test de débit et dites-moi le résultat.', 0.19],
    ],
  }),
  problem('Compte et mot de passe', 'Mon compte est verrouillé', {
    description:
      'Après mes congés, mon mot de passe est refusé et le compte est maintenant bloqué.',
    steps: [
      ['Ouvrez la page de changement de mot de passe.', 0.05],
      ['Saisissez le code reçu par SMS.', 0.22],
      ['Choisissez un mot de passe d’au moins douze caractères.', 0.17],
      ['Verrouillez la session, puis rouvrez-la avec le nouveau mot de passe.', 0.06],
    ],
  }),
  problem('Compte et mot de passe', 'Accès au dossier partagé perdu', {
    description: 'Le dossier de mon service n’apparaît plus dans mes lecteurs depuis la migration.',
    steps: [
      ['Fermez votre session, puis rouvrez-la.', 0.02],
      ['Dans l’explorateur, tapez `\\\\fichiers\\services` dans la barre d’adresse.', 0.29],
      ['Faites un clic droit sur votre dossier et choisissez **Connecter un lecteur**.', 0.21],
    ],
  }),
  problem('Messagerie', 'Ma boîte est pleine', {
    description: 'Un message m’indique que ma boîte est pleine, je ne reçois plus rien.',
    steps: [
      ['Ouvrez le dossier **Éléments supprimés**.', 0.04],
      ['Cliquez sur « Vider le dossier » en haut de la liste.', 0.26],
      ['Envoyez-vous un message de test.', 0.02],
    ],
  }),
  problem('Messagerie', 'L’agenda ne se synchronise plus', {
    description: 'Les rendez-vous pris sur mon téléphone n’arrivent plus sur mon poste.',
    steps: [
      ['Sur le téléphone, ouvrez **Réglages**, puis **Comptes**.', 0.08],
      ['Supprimez le compte professionnel.', 0.23],
      ['Ajoutez-le de nouveau avec votre adresse.', 0.2],
      ['Créez un rendez-vous et vérifiez qu’il arrive sur le poste.', 0.05],
    ],
  }),
  problem('Autre', 'Préparer un poste pour une arrivée', {
    description: 'Une nouvelle personne arrive lundi : poste complet, accès et téléphone.',
    steps: [
      ['Donnez-moi le nom de la personne et son bureau.', 0.03],
      ['Branchez le poste posé sur le bureau et allumez-le.', 0.09],
      ['Laissez l’installation finir, puis dites-moi ce qui s’affiche.', 0.12],
    ],
  }),
];

function problem(
  category: string,
  title: string,
  rest: { description: string; steps: [body: string, trouble: number][] },
): Problem {
  const instructions = rest.steps.map(([body, trouble]) => ({ body, trouble }));
  return { category, title, description: rest.description, instructions };
}
