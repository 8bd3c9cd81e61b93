import { describe, expect, it } from 'vitest';
import { followTargetOf, parseFollowTarget } from './followTarget';

const plan = { kind: 'plan', cycle: '2020-2025', name: '5345' } as const;
const sheet = { kind: 'phenomenon', cycle: '2022-2025', name: '6' } as const;

describe('what is followed', () => {
  it('is spelled as the service does', () => {
    expect(followTargetOf(plan)).toBe('zone/5345');
    expect(followTargetOf(sheet)).toBe('phenomenon/2022-2025/6');
    expect(followTargetOf(plan, 'scan/context@nl')).toBe('plan/2020-2025/5345/scan/context@nl');
  });

  it('is read back', () => {
    expect(parseFollowTarget('zone/5345')).toEqual({ kind: 'zone', zone: '5345' });
    expect(parseFollowTarget(followTargetOf(sheet))).toEqual({ kind: 'sheet', address: sheet });
    expect(parseFollowTarget(followTargetOf(plan, 'scan/context@nl'))).toEqual({ kind: 'section', address: plan, section: 'scan/context@nl' });
  });

  it('may be something that a newer service knows', () => {
    expect(['zone/', 'plan/2020-2025/5345', 'something/else', ''].map(parseFollowTarget)).toEqual([null, null, null, null]);
  });
});
