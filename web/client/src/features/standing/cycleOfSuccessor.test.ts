import { expect, it } from 'vitest';
import type { Catalog } from '../../shared/api';
import { cycleOfSuccessor } from './cycleOfSuccessor';

const catalog = (validFrom: string | null) =>
  ({
    zonalCycles: [
      { id: '2020-2025', terms: { inForceUntil: '2025-12-31' } },
      { id: '2026-2031', terms: { inForceUntil: '2031-12-31' } },
    ],
    zones: [{ key: 'samen', times: { validFrom } }],
  }) as unknown as Catalog;

it.each([
  ['2025-12-31', '2020-2025', '2020-2025'],
  ['2026-01-01', '2020-2025', '2026-2031'],
  ['2025-01-01', '2026-2031', '2026-2031'],
  ['2040-01-01', '2020-2025', '2020-2025'],
  [null, '2020-2025', '2020-2025'],
])('of a zone from %s on, after a plan %s, is %s', (validFrom, cycle, next) => {
  expect(cycleOfSuccessor(catalog(validFrom), cycle, 'samen')).toBe(next);
});
