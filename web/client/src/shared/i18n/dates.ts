import type { Language } from './languages';

/** Days and times are those of Belgium, wherever the reader is. */
const belgium = 'Europe/Brussels';
const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };
const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** Today in Belgium, as `2026-12-12`. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: belgium }).format(now);
}

/** The instant at which a day begins in Belgium. */
export function startOfDay(day: string): string {
  // An hour before midnight in Greenwich it is midnight here, or one o'clock in summer; clocks change later in the night.
  const near = Date.parse(`${day}T00:00:00Z`) - hourMs;
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: belgium, hour: '2-digit', hourCycle: 'h23' }).format(near));
  return new Date(near - hour * hourMs).toISOString();
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from today to a day; negative when it has passed. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(today(now))) / dayMs);
}

/** `12 Dec`, with the year when it is not this one. */
export function shortDay(day: string, language: Language, now: Date): string {
  const isThisYear = day.slice(0, 4) === today(now).slice(0, 4);
  return format(Date.parse(day), language, 'UTC', { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** `12 December 2026` */
export function longDay(day: string, language: Language): string {
  return format(Date.parse(day), language, 'UTC', { dateStyle: 'long' });
}

/** `Saturday 12 December 2026` */
export function fullDay(day: string, language: Language): string {
  return format(Date.parse(day), language, 'UTC', { dateStyle: 'full' });
}

export function fullMoment(instant: string, language: Language): string {
  return format(Date.parse(instant), language, belgium, { dateStyle: 'full', timeStyle: 'short' });
}

/** Relative within the last week (`3 hours ago`), else the day. */
export function nearMoment(instant: string, language: Language, now: Date): string {
  const passed = now.getTime() - Date.parse(instant);
  if (passed >= 7 * dayMs) return shortDay(today(new Date(instant)), language, now);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  const minutes = Math.max(0, Math.floor(passed / 60_000));
  if (minutes === 0) return relative.format(0, 'second'); // the words for this minute sound like the future in Dutch
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const days = -daysUntil(today(new Date(instant)), now);
  return days === 0 ? relative.format(-Math.floor(minutes / 60), 'hour') : relative.format(-days, 'day');
}

/** How long ago a day was, in the largest unit that says enough: `3 days ago`, `8 months ago`. */
export function ageOfDay(day: string, language: Language, now: Date): string {
  const days = -daysUntil(day, now);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  if (days < 60) return relative.format(-days, 'day');
  const months = Math.floor(days / 30.44);
  return months < 24 ? relative.format(-months, 'month') : relative.format(-Math.floor(days / 365.25), 'year');
}

/** `14:32` */
export function clockTime(moment: Date, language: Language): string {
  return format(moment.getTime(), language, belgium, { timeStyle: 'short' });
}

function format(time: number, language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(time);
}
