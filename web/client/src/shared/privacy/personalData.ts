/** What a passage looks like; a plan holds none of it. */
export type PersonalDataKind = 'nationalNumber' | 'plate' | 'phone' | 'report';

export interface Passage {
  readonly kind: PersonalDataKind;
  /** From here, in UTF-16 units of the text. */
  readonly from: number;
  /** Up to here, exclusive. */
  readonly to: number;
}

interface Pattern {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  readonly isReal?: (match: RegExpExecArray) => boolean;
}

/** Words of the field that look like a number plate of before 2010: circulars and decrees (`COL-012`, `PLP-040`). */
const circulars = new Set(['COL', 'PLP', 'GPI', 'ZPZ', 'MFO', 'OOP', 'NVP', 'PNS', 'ZVP', 'PZS', 'KIV']);

// In the order in which they count where two match: a national number is no telephone number.
const patterns: readonly Pattern[] = [
  {
    kind: 'nationalNumber',
    pattern: /(?<![\d.])(\d{2})[. ]?(\d{2})[. ]?(\d{2})[- .]?(\d{3})[. -]?(\d{2})(?![\d.]?\d)/g,
    isReal: ([, year = '', month = '', day = '', serial = '', check = '']) => hasCheckDigits(year + month + day + serial, check),
  },
  // Official report: kind of act, district, unit, serial and year, as in AN.43.L3.012345/2021.
  { kind: 'report', pattern: /(?<![A-Z\d])[A-Z]{2}[.\s]?\d{2}[.\s]?[A-Z\d]{2}[.\s]?\d{6}\/\d{2,4}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d/.,-])(?:(?:\+|00)32[\s./-]?(?:\(0\)[\s]?)?|0)[1-9](?:[\s./-]?\d){7,8}(?![\d/-]?\d)/g },
  { kind: 'plate', pattern: /(?<![A-Z\d-])[1-9]-[A-Z]{3}-\d{3}(?![\d-])/g },
  {
    kind: 'plate',
    pattern: /(?<![A-Z\d-])(?:([A-Z]{3})-\d{3}|\d{3}-[A-Z]{3})(?![A-Z\d-])/g,
    isReal: ([, letters]) => letters === undefined || !circulars.has(letters),
  },
];

/** The passages of a text that look like personal data, in their order, none within another. */
export function findPersonalData(text: string): readonly Passage[] {
  const found: Passage[] = [];
  for (const { kind, pattern, isReal } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const passage = { kind, from: match.index, to: match.index + match[0].length };
      if ((isReal?.(match) ?? true) && !found.some((other) => passage.from < other.to && other.from < passage.to)) found.push(passage);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/**
 * National register number: the last two digits are 97 minus the rest modulo 97, with a 2 before it for those born since 2000. The
 * month is 0 to 12, or that plus 20 or 40 in a bis number.
 */
function hasCheckDigits(rest: string, check: string): boolean {
  const month = Number(rest.slice(2, 4));
  if (month > 52 || month % 20 > 12 || Number(rest.slice(4, 6)) > 31) return false;
  return [rest, `2${rest}`].some((digits) => 97 - (Number(digits) % 97) === Number(check));
}
