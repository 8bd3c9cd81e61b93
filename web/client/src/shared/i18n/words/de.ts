export const words = import.meta.glob('/src/**/locales/de.json', { eager: true, import: 'default' });
