import { expect, it } from 'vitest';
import { commandOf, emptyForm, formOf, lacksOf, latestDay } from './grantForm';
import { requestOf, type GrantLine } from './grantsQuery';

const now = new Date('2026-11-24T12:00:00Z');
const zone = { kind: 'zones', names: ['5345'] };
const mira = { id: 'mira', name: 'Mira', organisation: 'PZ', organisationKind: 'zonal' } as const;

it('an empty form lacks a person; one for a guest lacks sections and a last day too', () => {
  expect(lacksOf(emptyForm('zone-editor', zone), 180, now)).toEqual(['person']);
  expect(lacksOf(emptyForm('guest', zone), 180, now)).toEqual(['person', 'sections', 'lastDay']);
});

it('a right for some sections needs some', () => {
  expect(lacksOf({ ...emptyForm('zone-editor', zone), person: mira, isWhole: false }, 180, now)).toEqual(['sections']);
});

it.each([
  ['2026-11-23', '', 'past'],
  ['2026-12-01', '2026-12-02', 'order'],
  ['2027-05-24', '', 'tooLate'],
] as const)('a guest until %s from %s is refused here already: %s', (lastDay, firstDay, lack) => {
  expect(lacksOf({ ...emptyForm('guest', zone), person: mira, sections: ['mission'], lastDay, firstDay }, 180, now)).toEqual([lack]);
});

it('a guest may stay until the last day that the setting allows, and for an administrator longer', () => {
  const form = { ...emptyForm('guest', zone), person: mira, sections: ['mission'], lastDay: latestDay(180, now) };
  expect(form.lastDay).toBe('2027-05-22');
  expect(lacksOf(form, 180, now)).toEqual([]);
  expect(lacksOf({ ...form, lastDay: '2029-01-01' }, null, now)).toEqual([]);
});

it.each([
  ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ['2026-07-01', '2026-07-01T22:00:00.000Z'],
  ['2026-03-28', '2026-03-28T23:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z'],
])('the last day %s ends in Belgium, summer and winter, and comes back as it was', (lastDay, until) => {
  const command = commandOf({ ...emptyForm('guest', zone), person: mira, sections: ['mission'], lastDay }, 'op', null);
  expect(command).toMatchObject({ grant: { until } });
  if (command.kind !== 'give') throw new Error('not given');
  const line: GrantLine = { person: mira, grant: { ...command.grant, id: '1' }, givenBy: null, isYours: true };
  expect(formOf(line).lastDay).toBe(lastDay);
});

it('all sections are sent as none, but never for a guest', () => {
  const form = { ...emptyForm('zone-editor', zone), person: mira, sections: ['mission'] };
  expect(commandOf(form, 'op', null)).toMatchObject({ grant: { sections: [] } });
  expect(commandOf({ ...form, role: 'guest' }, 'op', null)).toMatchObject({ grant: { sections: ['mission'] } });
});

it('a change names its grant and no role; a taking has its operation in the address', () => {
  const line: GrantLine = { person: mira, grant: { id: 'g/1', role: 'guest', scope: zone, sections: ['mission'], signsAs: null, from: null, until: null }, givenBy: null, isYours: true };
  expect(requestOf(commandOf(formOf(line), 'op', line))).toEqual({ method: 'PUT', address: '/api/people/mira/grants/g%2F1', body: { operation: 'op', sections: ['mission'], from: null, until: null } });
  expect(requestOf({ kind: 'take', operation: 'op', person: 'mira', id: 'g/1' })).toEqual({ method: 'DELETE', address: '/api/people/mira/grants/g%2F1?operation=op' });
});
