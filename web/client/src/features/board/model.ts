import type { Zone } from '../../shared/api';
import { parseDocument, zoneName, type BoardSearch } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';
import type { BoardLevel, BoardRow } from '../../transport';

/** A zone with its row on the board. */
export interface Line {
  readonly zone: Zone;
  readonly row: BoardRow;
}

export interface Group {
  /** As it stands in the data. */
  readonly district: string;
  /** In the reader's language. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** All of the district, where these are only a part of it. */
  readonly whole?: readonly Line[];
}

/** How names are read. */
export interface Reading {
  readonly language: Language;
  readonly placeName: (place: string) => string;
}

/** The numbers that matter, in the order of a plan's life. */
export const figures = ['drafting', 'consultation', 'council', 'ministers', 'late'] as const;
export type Figure = (typeof figures)[number];

/** The stages that count as each; lateness is no stage. */
export const stagesOf: Readonly<Record<Exclude<Figure, 'late'>, readonly string[]>> = {
  drafting: ['preparation', 'drafting'],
  consultation: ['consultation'],
  council: ['council-review', 'council-approved'],
  ministers: ['submitted', 'ministers-approved'],
};

export interface Count {
  readonly figure: Figure;
  readonly now: number;
  /** How many have come since yesterday began, and how many have gone. */
  readonly came: number;
  readonly went: number;
}

/** What is known of the plans: one that has not told of itself yet counts for nothing. */
export function countFigures(rows: readonly BoardRow[]): readonly Count[] {
  const known = rows.filter((row) => !row.isAwaited);
  return figures.map((figure) => {
    const is = (row: BoardRow) => (figure === 'late' ? row.isLate : stagesOf[figure].includes(row.stage));
    const was = (row: BoardRow) => (figure === 'late' ? row.wasLate : stagesOf[figure].includes(row.stageBefore));
    return {
      figure,
      now: known.filter(is).length,
      came: known.filter((row) => is(row) && !was(row)).length,
      went: known.filter((row) => was(row) && !is(row)).length,
    };
  });
}

/** The zones that the address asks for, with their rows. */
export function linesOf(rows: ReadonlyMap<string, BoardRow>, zones: readonly Zone[], cycle: string, search: BoardSearch): readonly Line[] {
  return zones.flatMap((zone) => {
    const row = rows.get(`plan/${cycle}/${zone.key}`);
    return row && isAskedFor(zone, row, search) ? [{ zone, row }] : [];
  });
}

function isAskedFor(zone: Zone, row: BoardRow, { region, province, district, language, stage, late }: BoardSearch): boolean {
  return (
    (!region || zone.region === region) &&
    (!province || zone.province === province) &&
    (!district || zone.judicialDistrict === district) &&
    (!language || zone.languages.includes(language)) &&
    (!stage || (!row.isAwaited && row.stage === stage)) &&
    (!late || (!row.isAwaited && row.isLate))
  );
}

/** By judicial district, all in the order of the reader's language. */
export function groupsOf(lines: readonly Line[], { language, placeName }: Reading): readonly Group[] {
  const order = new Intl.Collator(language);
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const of = groups.get(line.zone.judicialDistrict);
    if (of) of.push(line);
    else groups.set(line.zone.judicialDistrict, [line]);
  }
  return [...groups]
    .map(([district, found]) => ({
      district,
      name: placeName(district),
      lines: found.sort((one, other) => order.compare(zoneName(one.zone, language), zoneName(other.zone, language))),
    }))
    .sort((one, other) => order.compare(one.name, other.name));
}

/** What one cell says. */
export interface Cell {
  /** Null where nothing was chosen, or may not be known. */
  readonly level: BoardLevel | null;
  readonly isApproved: boolean;
  /** Of four steps, how many are made: chosen, a goal, its lead, its indicator. Null where that may not be known, and where no goal is called for. */
  readonly progress: number | null;
  readonly goals: number;
  readonly withoutLead: number;
  readonly withoutIndicator: number;
}

export const steps = 4;

export function cellOf(row: BoardRow, number: string): Cell {
  const drafted = row.work?.choices[number];
  const approved = row.approved?.[number];
  const level = drafted ?? approved ?? null;
  const goals = row.work?.goals.find(({ phenomenon }) => phenomenon === number);
  const [count, withoutLead, withoutIndicator] = [goals?.count ?? 0, goals?.withoutLead ?? 0, goals?.withoutIndicator ?? 0];
  const callsForGoals = level === 'priority' || level === 'attention-point';
  const made = [true, count > 0, count > 0 && withoutLead === 0, count > 0 && withoutIndicator === 0].filter(Boolean).length;
  return { level, isApproved: level !== null && approved === level, progress: row.work && callsForGoals ? made : null, goals: count, withoutLead, withoutIndicator };
}

/** What is known of one phenomenon or theme over the plans that are shown. */
export interface Summary {
  readonly levels: Readonly<Record<Exclude<BoardLevel, 'not-retained'>, number>>;
  /** Of how many plans the choice is known. */
  readonly known: number;
  /** Of how many plans the goals may be read, and how many of them have goals for it. */
  readonly readable: number;
  readonly goals: number;
  readonly withoutLead: number;
  readonly withoutIndicator: number;
}

export function summaryOf(rows: readonly BoardRow[], number: string): Summary {
  const told = rows.filter((row) => !row.isAwaited);
  const cells = told.map((row) => cellOf(row, number));
  const count = (level: BoardLevel) => cells.filter((cell) => cell.level === level).length;
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    levels: { priority: count('priority'), 'attention-point': count('attention-point'), 'regular-work': count('regular-work') },
    known: cells.filter((cell) => cell.level !== null).length,
    readable: told.filter((row) => row.work !== null).length,
    goals: sum((cell) => cell.goals),
    withoutLead: sum((cell) => cell.withoutLead),
    withoutIndicator: sum((cell) => cell.withoutIndicator),
  };
}

/** Where a click on a plan leads: to the reason, or to what was approved, never into a draft. */
export function reasonOf(row: BoardRow): { readonly kind: 'version'; readonly version: number } | { readonly kind: 'standing' } {
  return row.versionInForce !== null && row.work === null ? { kind: 'version', version: row.versionInForce } : { kind: 'standing' };
}

/** Pages for a wall: whole districts, and a district that is too long on several, of at most so many rows each with its heading. */
export function pagesOf(groups: readonly Group[], most: number): readonly (readonly Group[])[] {
  const pages: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    for (let from = 0; from < group.lines.length; from += Math.max(1, most - 1)) {
      const part = { ...group, whole: group.lines, lines: group.lines.slice(from, from + Math.max(1, most - 1)) };
      const size = part.lines.length + 1;
      if (size > room) {
        pages.push([]);
        room = most;
      }
      pages.at(-1)?.push(part);
      room -= size;
    }
  }
  return pages;
}

export function zoneKeyOf(row: BoardRow): string {
  return parseDocument(row.document)?.name ?? '';
}
