import type { Language } from '../../shared/i18n';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** A day (`yyyy-MM-dd`) as people read it; what is none stays as it is. */
export function shownDate(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (day === '' || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}
