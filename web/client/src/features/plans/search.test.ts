import { expect, it } from 'vitest';
import type { Zone } from '../../shared/api';
import { searchZones } from './search';

const zone = (key: string, change: Partial<Zone>): Zone => ({
  key,
  code: key,
  nameNl: '',
  nameFr: '',
  alternativeNames: [],
  province: 'Liège',
  region: 'Wallonia',
  judicialDistrict: 'Liège',
  prosecutorOffice: 'Liège',
  languages: ['fr'],
  municipalities: [],
  times: { validFrom: null, validUntil: null, predecessors: [], formerZones: '' },
  certainty: null,
  ...change,
});

const zones = [
  zone('5345', { nameNl: 'Antwerpen', nameFr: 'Anvers', province: 'Antwerpen', judicialDistrict: 'Antwerpen', municipalities: ['Antwerpen'] }),
  zone('5277', { nameNl: 'Liège', nameFr: 'Liège', alternativeNames: ['Luik'], municipalities: ['Liège'] }),
  zone('haspengouw', { code: null, nameNl: 'Haspengouw', nameFr: 'Haspengouw', province: 'Limburg', municipalities: ['Heers', 'Wellen'] }),
];

const found = (search: Parameters<typeof searchZones>[1]) => searchZones(zones, search).map((match) => match.key);

it.each([
  ['anvers', ['5345']],
  ['LIEGE', ['5277']],
  ['luik', ['5277']],
  ['53', ['5345']],
  ['wellen', ['haspengouw']],
  ['liege 5277', ['5277']],
  ['nowhere', []],
  ['', ['5345', '5277', 'haspengouw']],
])('%j finds %j', (q, keys) => {
  expect(found({ q })).toEqual(keys);
});

it('filters by province and district, together with the words', () => {
  expect(found({ province: 'Liège' })).toEqual(['5277']);
  expect(found({ district: 'Liège' })).toEqual(['5277', 'haspengouw']);
  expect(found({ district: 'Liège', q: 'wellen' })).toEqual(['haspengouw']);
});
