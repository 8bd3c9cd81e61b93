import { expect, it } from 'vitest';
import type { Zone } from '../../shared/api';
import type { BoardRow, BoardWork } from '../../transport';
import { cellOf, countFigures, groupsOf, linesOf, pagesOf, reasonOf, summaryOf } from './model';

const row = (key: string, part: Partial<BoardRow> = {}): BoardRow => ({
  document: `plan/2020-2025/${key}`,
  stage: 'drafting',
  since: null,
  stageBefore: part.stage ?? 'drafting',
  due: null,
  isLate: false,
  wasLate: false,
  isWriting: false,
  isAwaited: false,
  versionInForce: null,
  successor: null,
  approved: null,
  work: null,
  ...part,
});

const work = (part: Partial<BoardWork>): BoardWork => ({ choices: {}, goals: [], lateActions: 0, staleActions: 0, remarks: 0, blocking: 0, lastActivity: null, ...part });

const zone = (key: string, part: Partial<Zone>): Zone => ({ key, nameNl: `PZ ${key}`, nameFr: `ZP ${key}`, languages: ['nl'], region: 'Vlaanderen', province: 'Antwerpen', judicialDistrict: 'Antwerpen', ...part }) as Zone;

const numbers = (rows: readonly BoardRow[]) => Object.fromEntries(countFigures(rows).map(({ figure, now, came, went }) => [figure, [now, came, went]]));

it('the five numbers count plans by stage, with what came and went since yesterday', () => {
  const rows = [
    row('1', { stage: 'preparation' }),
    row('2', { stage: 'consultation', stageBefore: 'drafting' }),
    row('3', { stage: 'council-approved', stageBefore: 'council-review' }),
    row('4', { stage: 'submitted', stageBefore: 'council-approved', isLate: true, wasLate: true }),
    row('5', { stage: 'in-force', stageBefore: 'ministers-approved', wasLate: true }),
    row('6', { isLate: true }),
  ];
  expect(numbers(rows)).toEqual({ drafting: [2, 0, 1], consultation: [1, 1, 0], council: [1, 0, 1], ministers: [1, 1, 1], late: [2, 1, 1] });
});

it('a plan that is awaited counts for nothing, in no number and in no summary', () => {
  const rows = [row('1', { isAwaited: true, isLate: true, approved: { 3: 'priority' }, work: work({}) })];
  expect(numbers(rows).drafting).toEqual([0, 0, 0]);
  expect(summaryOf(rows, '3')).toMatchObject({ known: 0, readable: 0 });
});

it('the address says which zones are shown', () => {
  const zones = [zone('1', {}), zone('2', { region: 'Wallonie', province: 'Namur', judicialDistrict: 'Namur', languages: ['fr'] }), zone('3', { languages: ['nl', 'fr'] })];
  const rows = new Map([row('1', { isLate: true }), row('2', { stage: 'consultation' }), row('3')].map((one) => [one.document, one]));
  const keys = (search: Parameters<typeof linesOf>[3]) => linesOf(rows, zones, '2020-2025', search).map((line) => line.zone.key);
  expect(keys({})).toEqual(['1', '2', '3']);
  expect(keys({ region: 'Wallonie' })).toEqual(['2']);
  expect(keys({ province: 'Antwerpen', language: 'fr' })).toEqual(['3']);
  expect(keys({ district: 'Namur', stage: 'drafting' })).toEqual([]);
  expect(keys({ late: true })).toEqual(['1']);
  expect(linesOf(rows, zones, '2026-2031', {})).toEqual([]);
});

it('zones stand under their district, in the order of the reader', () => {
  const lines = ['2', '1', '3'].map((key) => ({ zone: zone(key, { judicialDistrict: key === '3' ? 'Liège' : 'Namur' }), row: row(key) }));
  const groups = groupsOf(lines, { language: 'nl', placeName: (place) => ({ Liège: 'Luik', Namur: 'Namen' })[place] ?? place });
  expect(groups.map((group) => [group.name, group.lines.map((line) => line.zone.key)])).toEqual([['Luik', ['3']], ['Namen', ['1', '2']]]);
});

it('a cell tells the draft where it may be read, else what was approved, and how far it is', () => {
  expect(cellOf(row('1'), '3')).toMatchObject({ level: null, isApproved: false, progress: null });
  expect(cellOf(row('1', { approved: { 3: 'priority' } }), '3')).toMatchObject({ level: 'priority', isApproved: true, progress: null });
  const goals = (withoutLead: number, withoutIndicator: number) => [{ phenomenon: '3', count: 2, withoutLead, withoutIndicator }];
  const drafted = (part: Partial<BoardWork>) => row('1', { approved: { 3: 'priority' }, work: work({ choices: { 3: 'attention-point' }, ...part }) });
  expect(cellOf(drafted({}), '3')).toMatchObject({ level: 'attention-point', isApproved: false, progress: 1 });
  expect(cellOf(drafted({ goals: goals(1, 2) }), '3').progress).toBe(2);
  expect(cellOf(drafted({ goals: goals(0, 1) }), '3').progress).toBe(3);
  expect(cellOf(drafted({ goals: goals(0, 0) }), '3').progress).toBe(4);
  expect(cellOf(row('1', { work: work({ choices: { 3: 'regular-work' } }) }), '3').progress).toBeNull();
});

it('a phenomenon is summed up over what may be known', () => {
  const rows = [
    row('1', { work: work({ choices: { 3: 'priority' }, goals: [{ phenomenon: '3', count: 3, withoutLead: 1, withoutIndicator: 2 }] }) }),
    row('2', { approved: { 3: 'not-retained' } }),
    row('3'),
  ];
  expect(summaryOf(rows, '3')).toEqual({ levels: { priority: 1, 'attention-point': 0, 'regular-work': 0 }, known: 2, readable: 1, goals: 3, withoutLead: 1, withoutIndicator: 2 });
});

it('a click leads to the version that was approved where no draft may be read, else to where the plan stands', () => {
  expect(reasonOf(row('1', { versionInForce: 2 }))).toEqual({ kind: 'version', version: 2 });
  expect(reasonOf(row('1', { versionInForce: 2, work: work({}) }))).toEqual({ kind: 'standing' });
  expect(reasonOf(row('1'))).toEqual({ kind: 'standing' });
});

it('a wall shows whole districts on a page where they fit, and every zone on some page', () => {
  const group = (name: string, count: number) => ({ district: name, name, lines: Array.from({ length: count }, (_, at) => ({ zone: zone(`${name}${at}`, {}), row: row(`${name}${at}`) })) });
  const pages = pagesOf([group('a', 3), group('b', 4), group('c', 12)], 10);
  expect(pages.map((page) => page.map((part) => [part.name, part.lines.length]))).toEqual([[['a', 3], ['b', 4]], [['c', 9]], [['c', 3]]]);
  expect(pagesOf([], 10)).toEqual([]);
});
