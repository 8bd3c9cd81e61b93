import type { LocalizedText, Phenomenon, Zone } from '../api';
import type { Language } from '../i18n';

/** A zone is called by its own language's name, unless the reader's language has one. */
export function zoneName(zone: Zone, language: Language): string {
  if (language === 'nl') return zone.nameNl;
  if (language === 'fr') return zone.nameFr;
  const isBilingual = zone.languages.length > 1 && zone.nameNl !== zone.nameFr;
  if (isBilingual) return `${zone.nameNl} / ${zone.nameFr}`;
  return zone.languages.includes('nl') ? zone.nameNl : zone.nameFr;
}

export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] || text.nl || text.en;
}

/** Official names begin in lower case in the plan; as a title they do not. */
export function phenomenonName(phenomenon: Phenomenon, language: Language): string {
  const name = inLanguage(phenomenon.name, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** True when the name in this language is ours, not an official one. */
export function isTranslation(phenomenon: Phenomenon, language: Language): boolean {
  return phenomenon.isOfficial[language] === false;
}
