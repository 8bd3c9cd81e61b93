export const words = import.meta.glob('/src/**/locales/nl.json', { eager: true, import: 'default' });
