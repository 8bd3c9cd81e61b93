export const words = import.meta.glob('/src/**/locales/fr.json', { eager: true, import: 'default' });
