export const words = import.meta.glob('/src/**/locales/en.json', { eager: true, import: 'default' });
