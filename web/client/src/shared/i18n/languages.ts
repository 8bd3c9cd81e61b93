export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Accented and bracketed English: what shows up without brackets is not translated. Reached by `?lang=qps`. */
export const pseudoLanguage = 'qps';
export type Locale = Language | typeof pseudoLanguage;

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language that names of the catalogue are shown in. */
export function contentLanguage(locale: string): Language {
  return isLanguage(locale) ? locale : 'en';
}

export function bestLanguage(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return found ?? 'nl';
}
