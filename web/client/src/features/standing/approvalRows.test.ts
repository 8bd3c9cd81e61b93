import { expect, it } from 'vitest';
import { inFours, officeRows } from './approvalRows';
import type { PlanApproval } from './planStanding';

const signature = (office: string) => ({ office, recordedBy: 'anna', at: '2026-11-20T10:00:00Z', hashes: {}, signIn: null, paper: null });
const approval: PlanApproval = {
  frozenAt: '2026-11-20T09:00:00Z',
  hashes: {},
  signatures: [signature('mayor:Elsene / Ixelles'), signature('chief')],
  refused: [{ office: 'prosecutor', by: 'bram', at: '2026-11-20T11:00:00Z', reason: 'The capacity is missing.' }],
  missing: ['prosecutor', 'mayor:Brussel / Bruxelles'],
  countersigning: ['dirjud', 'dirco'],
  ministries: [],
  councils: [],
  isDeemed: false,
};

it('each office stands once, those who approve apart from those who countersign', () => {
  const { approving, countersigning } = officeRows(approval);
  expect(approving.map(({ office, state }) => [office, state])).toEqual([
    ['mayor:Brussel / Bruxelles', 'missing'],
    ['mayor:Elsene / Ixelles', 'signed'],
    ['prosecutor', 'refused'],
  ]);
  expect(countersigning.map(({ office, state }) => [office, state])).toEqual([
    ['dirco', 'missing'],
    ['dirjud', 'missing'],
    ['chief', 'signed'],
  ]);
});

it('a signature takes the place of an earlier refusal', () => {
  const { approving } = officeRows({ ...approval, signatures: [signature('prosecutor')] });
  expect(approving.find(({ office }) => office === 'prosecutor')?.state).toBe('signed');
});

it('a hash is read in groups of four', () => {
  expect(inFours('9f86d081884c')).toBe('9f86 d081 884c');
});
