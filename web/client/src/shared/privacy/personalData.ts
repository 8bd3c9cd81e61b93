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

// In the order in which they count where two match: a national number is no telephone number.
const patterns: readonly Pattern[] = [
  {
    kind: 'nationalNumber',
    pattern: /(?<![\d.])(\d{2})[. ]?(\d{2})[. ]?(\d{2})[- .]?(\d{3})[. -]?(\d{2})(?![\d.]?\d)/g,
    isReal: ([, year = '', month = '', day = '', serial = '', check = '']) => hasCheckDigits(year + month + day + serial, check),
  },
  // Official report: kind of act, district, unit, serial and year, as in AN.43.L3.012345/2021.
  { kind: 'report', pattern: /(?<![\p{L}\d])[A-Z]{2}[.\s]?\d{2}[.\s]?[A-Z\d]{2}[.\s]?\d{4,6}[/\-\u2013](?:\d{4}|\d{2})(?!\d)/gu },
  // After the 0 a mobile number has nine digits and begins with 45 to 49; any other has eight.
  {
    kind: 'phone',
    pattern: /(?<![\d/.,-])(?:(?:\+|00)32[\s./-]?(?:\(0\)\s?)?|0)(?:4[\s./-]?[5-9](?:[\s./-]?\d){7}|[1-9](?:[\s./-]?\d){7})(?![./-]?\d)/g,
    isReal: ({ 0: digits, index, input }) => !startsWithDay.test(digits) && !isEnterpriseNumber(digits, input.slice(0, index)),
  },
  { kind: 'phone', pattern: /(?<![\d/.,-])\(0(?:4[5-9]\d\)(?:[\s./-]?\d){6}|[1-9]\)(?:[\s./-]?\d){7}|[1-9]\d\)(?:[\s./-]?\d){6})(?![./-]?\d)/g },
  // The dashes tell a number plate; without them only capitals do, and what goes on with digits is an amount.
  { kind: 'plate', pattern: /(?<![\p{L}\d-]|\d[.,])[1-9]-([A-Z]{3})-\d{3}(?![\p{L}\d-])/giu, isReal: isNoAbbreviation },
  { kind: 'plate', pattern: /(?<![\p{L}\d-]|\d[.,])[1-9][\s.-]?([A-Z]{3})[\s.-]?\d{3}(?![\p{L}\d-]|[\s.,/]\d)/gu, isReal: isNoAbbreviation },
  // Number plates of before 2010, and of before 2008.
  { kind: 'plate', pattern: /(?<![\p{L}\d-]|\d[.,])\d{3}-([A-Z]{3})(?![\p{L}\d-])/gu, isReal: isNoAbbreviation },
  { kind: 'plate', pattern: /(?<![\p{L}\d-])([A-Z]{3})-\d{3}(?![\p{L}\d-])/gu, isReal: isNoAbbreviation },
  { kind: 'plate', pattern: /(?<![\p{L}\d-]|\d\s?)([A-Z]{3})\s?\d{3}(?![\p{L}\d-]|[\s.,/]\d|\s?[%€])/gu, isReal: isNoAbbreviation },
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

const startsWithDay = /^0\d[\s./-]\d{2}[\s./-](?:19|20)\d{2}/;

/**
 * Number of an enterprise or authority, which is public: ten digits of which the last two are 97 minus the rest modulo 97. It is
 * written in one piece, as 0207.537.694, or after the BE of the value-added tax.
 */
function isEnterpriseNumber(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 10) return false;
  if (/\bBE[\s.-]?$/i.test(before)) return true;
  return /^\d{4}\.?\d{3}\.?\d{3}$/.test(written) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

function isNoAbbreviation([, letters = '']: RegExpExecArray): boolean {
  return !abbreviations.has(letters.toUpperCase());
}

/** Three letters that stand before or behind a number in the texts of the field, as in `COL 012`, `GPI 048`, `ISO-270` or `150 VTE`. */
const abbreviations: ReadonlySet<string> = new Set(
  [
    // Circulars, plans and acts.
    'COL GPI PLP MFO OOP ZPZ CIR OMZ NVP PNS ZVP PZS KIV KNS NGW NLC WPA LFP WGP LPI CIC WIB WVV GAS SAC ART WET LOI LEX NUM REF DOC FIG TAB PAG BIJ ANN',
    // Norms, projects and systems.
    'ISO IEC NBN DIN CEN COV NIS AES RAL USB ANG BNG ISL PNR API ICT KPI SLA FAQ RIR',
    // Amounts.
    'EUR USD GBP VTE FTE ETP MIN MAX KWH BTW TVA',
    // Services, and how one reaches them.
    'TEL FAX GSM SMS APP FOD SPF ADR IBZ DIR DGA DGJ DGR DSU CSD CCU AIK LRC IGO CAW OCM MUG BIN BOB',
    // Little words in a heading of capitals.
    'VAN MET TOT PER EEN HET EIN DIE DER DAS MIT VON BIS UND PRO AUF LES DES AUX PAR SUR UNE THE AND FOR DAG MEI JAN FEB MRT APR JUN JUL AUG SEP OKT NOV DEC',
  ].flatMap((line) => line.split(' ')),
);
