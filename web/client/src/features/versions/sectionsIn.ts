import type { Language } from '../../shared/i18n';
import type { PlanTextSection } from './planTexts';

/** The languages in which the text has prose, in its order. */
export function languagesIn(sections: readonly PlanTextSection[], known: readonly Language[]): readonly Language[] {
  return known.filter((language) => sections.some(({ section }) => section.endsWith(`@${language}`)));
}

/** The language to read in: the one asked for, else that of the interface, else the first that there is. */
export function languageToRead(asked: Language | undefined, ownLanguage: Language, there: readonly Language[]): Language | null {
  if (asked && there.includes(asked)) return asked;
  return there.includes(ownLanguage) ? ownLanguage : (there[0] ?? null);
}

/** What is read in one language: its prose, and what stands there once for all languages. */
export function readIn(sections: readonly PlanTextSection[], language: Language | null): readonly PlanTextSection[] {
  return sections.filter(({ section }) => !section.includes('@') || section.endsWith(`@${language}`));
}
