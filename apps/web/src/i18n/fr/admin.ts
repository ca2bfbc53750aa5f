export const admin = {
  title: 'Administration',
  navigation: 'Sections de l’administration',
  sections: {
    users: 'Utilisateurs',
    departments: 'Services',
    categories: 'Catégories',
    equipment: 'Équipements',
    settings: 'Réglages',
    webhooks: 'Teams et Slack',
    deliveries: 'Envois',
    log: 'Journal',
  },
};
