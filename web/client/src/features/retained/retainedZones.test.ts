import { expect, it } from 'vitest';
import type { PlanOverview, WorkingSummary, Zone } from '../../shared/api';
import { countLevels, retainedZones, type Reading } from './retainedZones';

const zone = (key: string, judicialDistrict: string, province = judicialDistrict): Zone => ({
  key,
  code: key,
  nameNl: `PZ ${key}`,
  nameFr: `ZP ${key}`,
  alternativeNames: [],
  province,
  region: '',
  judicialDistrict,
  prosecutorOffice: '',
  languages: ['nl'],
  municipalities: [],
  times: { validFrom: null, validUntil: null, predecessors: [], formerZones: '' },
  certainty: null,
});

const nothing: WorkingSummary = { choices: {}, goals: [], actions: {}, lateActions: 0, lastActivity: null };

const plan = (key: string, working: Partial<WorkingSummary> | null, choices: PlanOverview['public']['choices'] = null): PlanOverview => ({
  document: `plan/2020-2025/${key}`,
  public: { inForceUntil: null, due: null, successor: null, mergedFrom: null, stage: choices ? 'in-force' : 'drafting', choices },
  working: working && { ...nothing, ...working },
  isAwaited: false,
});

const reading: Reading = { language: 'en', placeName: (place) => place };

const zones = [zone('5345', 'Antwerpen'), zone('5346', 'Antwerpen'), zone('5388', 'Leuven', 'Vlaams-Brabant')];

const keys = (...args: Parameters<typeof retainedZones>) => retainedZones(...args).map(({ name, zones: found }) => [name, found.map((entry) => entry.zone.key)]);

it('zones stand under their district, from the strongest level to the weakest', () => {
  const plans = [
    plan('5345', { choices: { 3: 'regular-work' } }),
    plan('5346', { choices: { 3: 'priority' } }),
    plan('5388', { choices: { 3: 'attention-point' } }),
  ];
  expect(keys('3', plans, zones, 'judicialDistrict', reading)).toEqual([['Antwerpen', ['5346', '5345']], ['Leuven', ['5388']]]);
  expect(keys('3', plans, zones, 'province', reading)).toEqual([['Antwerpen', ['5346', '5345']], ['Vlaams-Brabant', ['5388']]]);
});

it('areas are called and ordered in the language of the reader, and zones by their names in it', () => {
  const places = [zone('1', 'Vlaams-Brabant'), zone('2', 'Liège'), { ...zone('3', 'Liège'), nameNl: 'PZ 1', nameFr: 'ZP Z' }];
  const plans = places.map(({ key }) => plan(key, { choices: { 3: 'priority' } }));
  const read = (language: Reading['language'], words: Readonly<Record<string, string>>) => keys('3', plans, places, 'province', { language, placeName: (place) => words[place] ?? place });
  expect(read('nl', { Liège: 'Luik' })).toEqual([['Luik', ['3', '2']], ['Vlaams-Brabant', ['1']]]);
  expect(read('fr', { 'Vlaams-Brabant': 'Brabant flamand' })).toEqual([['Brabant flamand', ['1']], ['Liège', ['2', '3']]]);
  expect(read('de', { Liège: 'Lüttich', 'Vlaams-Brabant': 'Flämisch-Brabant' }).map(([name]) => name)).toEqual(['Flämisch-Brabant', 'Lüttich']);
});

it('a zone that did not retain it, did not choose yet, or whose choice may not be known, is not there', () => {
  const plans = [plan('5345', { choices: { 3: 'not-retained', 4: 'priority' } }), plan('5346', {}), plan('5388', null)];
  expect(retainedZones('3', plans, zones, 'province', reading)).toEqual([]);
});

it('an approved choice is known without the draft, and a draft that says otherwise is not called approved', () => {
  const plans = [plan('5345', null, { 3: 'priority' }), plan('5346', { choices: { 3: 'regular-work' } }, { 3: 'priority' })];
  const found = retainedZones('3', plans, zones, 'province', reading).flatMap((group) => group.zones);
  expect(found.map(({ level, isApproved }) => [level, isApproved])).toEqual([['priority', true], ['regular-work', false]]);
});

it('only goals for it are listed', () => {
  const goal = (item: string, phenomenon: string) => ({ item, phenomenon, titles: {}, hasLead: false, hasIndicator: true });
  const plans = [plan('5345', { choices: { 3: 'priority' }, goals: [goal('a', '3'), goal('b', '4'), goal('c', '')] })];
  expect(retainedZones('3', plans, zones, 'province', reading)[0]?.zones[0]?.goals.map(({ item }) => item)).toEqual(['a']);
});

it('levels are counted over all areas', () => {
  const plans = zones.map(({ key }) => plan(key, { choices: { T1: 'priority' } }));
  expect(countLevels(retainedZones('T1', plans, zones, 'judicialDistrict', reading))).toEqual({ priority: 3, 'attention-point': 0, 'regular-work': 0 });
});
