import { phenomenonName } from '../../../shared/catalog';
import { structuredSchema } from '../../../shared/cells';
import { decimalOf, shownDecimal, type Language } from '../../../shared/i18n';
import type { ValueCell } from '../model/cells';
import type { PlanFacts } from '../PlanFacts';

/** Why something written elsewhere is no value of a cell. */
export type Misfit = 'noDay' | 'noNumber' | 'noPhenomenon' | 'noMunicipality' | 'tooLong';

type Kind = 'day' | 'number' | 'phenomenon' | 'municipality' | 'word';

const kinds: Readonly<Record<ValueCell, Kind>> = {
  phenomenon: 'phenomenon',
  municipality: 'municipality',
  start: 'day',
  end: 'day',
  baseline: 'number',
  baselineDate: 'day',
  target: 'number',
  targetDate: 'day',
  latest: 'number',
  latestDate: 'day',
  unit: 'word',
};

// A cell that both have has one rule.
const rules = { ...structuredSchema.indicators.cells, ...structuredSchema.objectives.cells };

const misfits: Readonly<Record<Kind, Misfit>> = { day: 'noDay', number: 'noNumber', phenomenon: 'noPhenomenon', municipality: 'noMunicipality', word: 'tooLong' };

/** A value as it goes on the clipboard: a day so that every spreadsheet knows it for one, a phenomenon with its name. */
export function writtenValue(cell: ValueCell, value: string, facts: PlanFacts, language: Language): string {
  if (kinds[cell] === 'number') return shownDecimal(value, language);
  const phenomenon = cell === 'phenomenon' ? facts.phenomena.find(({ number }) => number === value) : undefined;
  return phenomenon ? `${phenomenon.number} · ${phenomenonName(phenomenon, language)}` : value;
}

/** What is written, as the cell keeps it. */
export function readValue(cell: ValueCell, written: string, facts: PlanFacts): { readonly value: string } | { readonly misfit: Misfit } {
  const kind = kinds[cell];
  const value = readers[kind](written.trim(), facts);
  // The service refuses what does not fit, and with it all else that was sent.
  const isKept = value !== null && new RegExp(rules[cell].pattern).test(value);
  return isKept ? { value } : { misfit: misfits[kind] };
}

const readers: Readonly<Record<Kind, (written: string, facts: PlanFacts) => string | null>> = {
  day: dayOf,
  number: decimalOf,
  phenomenon: phenomenonOf,
  municipality: (written, { municipalities }) => (written === '' ? '' : (municipalities.find((name) => isSame(name, written)) ?? (municipalities.length === 0 ? written : null))),
  word: (written) => written,
};

/** `2025-12-31`, or the day first as in Belgium: `31/12/2025`, `31.12.25`. */
function dayOf(written: string): string | null {
  if (written === '') return '';
  const found = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(written) ?? /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4}|\d{2})$/.exec(written);
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return found && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** By its number, alone or before its name, or by its name in any language. */
function phenomenonOf(written: string, { phenomena }: PlanFacts): string | null {
  if (written === '') return '';
  const number = /^T?\d{1,2}(?![\p{L}\d])/iu.exec(written)?.[0].toUpperCase();
  const found = phenomena.find((one) => one.number === number) ?? phenomena.find(({ name }) => Object.values(name).some((each) => isSame(each, written)));
  return found?.number ?? null;
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
