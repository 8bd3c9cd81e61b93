import { expect, it } from 'vitest';
import type { Grant, Zone } from '../../shared/api';
import { isOfficer } from './isOfficer';

const zone = { key: '5345', province: 'Antwerpen', judicialDistrict: 'Antwerpen', prosecutorOffice: 'Antwerpen' } as Zone;
const now = new Date('2026-11-29T12:00:00Z');
const editor: Grant = { role: 'zone-editor', scope: { kind: 'zones', names: ['5345'] }, sections: [], signsAs: null, from: null, until: null };

it.each<[string, Partial<Grant>, boolean]>([
  ['an editor of the whole plan', {}, true],
  ['the chief', { role: 'zone-chief' }, true],
  ['an editor of the province', { scope: { kind: 'province', names: ['Antwerpen'] } }, true],
  ['an editor of some sections', { sections: ['scan/context'] }, false],
  ['a guest', { role: 'guest' }, false],
  ['an editor of another zone', { scope: { kind: 'zones', names: ['5339'] } }, false],
  ['whose right has ended', { until: '2026-11-29T12:00:00Z' }, false],
  ['whose right has not begun', { from: '2026-11-30T00:00:00Z' }, false],
])('%s: %o', (_, part, expected) => {
  expect(isOfficer([{ ...editor, ...part }], zone, now)).toBe(expected);
});
