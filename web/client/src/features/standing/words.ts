import { daysUntil } from '../../shared/i18n';
import type { PlanLack, PlanMove, PlanStanding } from './planStanding';

export type Translate = (key: string | string[], values?: Readonly<Record<string, unknown>>) => string;
type Day = (date: string) => string;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** An office, a role, a ministry, a day or a year, in words. What is not known is shown as it is. */
export function nameOf(word: string, t: Translate, day: Day): string {
  const municipality = /^mayor:(.+)$/.exec(word)?.[1];
  if (municipality) return t('office.mayor', { municipality });
  if (isDay(word)) return day(word);
  if (/^\d+$/.test(word)) return t('subject', { subject: word });
  return t([`office.${word}`, `shared:role.${word}`, 'subject'], { subject: word });
}

/** What is still missing, as a sentence. */
export function sentenceOf({ word, arguments: given }: PlanLack, t: Translate, day: Day): string {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, isDay(value) ? day(value) : value]));
  // The one number that sentences agree with is that of the remarks.
  const count = given.remarks === undefined ? {} : { count: Number(given.remarks) };
  return t([`lack.${word}`, 'lack.other'], { word, ...values, ...count });
}

export function moveWord(move: PlanMove, t: Translate, name: (word: string) => string): string {
  const subject = move.subject === null ? '' : name(move.subject);
  return t([`move.${move.name}`, 'move.other'], { subject });
}

/** The date that matters at the stage: the end of the consultation with the days that are left, the time of force. */
export function endOf(standing: PlanStanding, t: Translate, day: Day, now: Date): string | null {
  const { stage, consultationUntil, inForceFrom, inForceUntil } = standing;
  if (stage === 'consultation' && consultationUntil) {
    const left = daysUntil(consultationUntil, now);
    const word = left > 0 ? 'left' : left === 0 ? 'lastDay' : 'over';
    return t(`until.${word}`, { day: day(consultationUntil), count: Math.abs(left) });
  }
  if (stage === 'in-force' && inForceUntil) return t('until.inForce', { day: day(inForceUntil) });
  if (stage === 'ministers-approved' && inForceFrom) return t('until.from', { day: day(inForceFrom) });
  return null;
}
