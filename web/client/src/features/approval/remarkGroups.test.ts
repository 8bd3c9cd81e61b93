import { describe, expect, it } from 'vitest';
import type { ConsultationRound, PlanRemark } from './approvalSection';
import { countsOf, outcomeOf, remarksIn, roundsOf } from './remarkGroups';

const remark = (section: string, change: Partial<PlanRemark> = {}): PlanRemark => ({
  section, item: null, field: null, titles: {}, quote: null, place: 'whole', kind: 'remark', replacement: null, state: 'open', overridden: null, entries: [], round: 0, ...change,
});
const round = (version: number, number: number): ConsultationRound => ({ version, number, openedAt: null, until: null, withoutRemarks: null });

describe('the remarks of the approval section', () => {
  it('stand by round and section, in the order in which they come', () => {
    const rounds = [round(1, 0), round(1, 1), round(1, 2)];
    const remarks = [remark('mission@nl', { round: 2 }), remark('choices', { round: 0 }), remark('mission@nl', { round: 2 }), remark('choices', { round: 2 })];
    expect(roundsOf({ rounds }, remarks).map(({ round: of, sections }) => [of.number, sections.map(({ slug, remarks: all }) => `${slug} ${all.length}`)])).toEqual([
      [0, ['choices 1']],
      [2, ['mission 2', 'choices 1']],
    ]);
  });

  it('a round in which somebody said that they had none is shown without any', () => {
    const rounds = [{ ...round(1, 0), withoutRemarks: [] }, { ...round(1, 1), withoutRemarks: [{ role: 'mayor', organisation: 'Lint', organisationKind: 'zonal' }] }];
    expect(roundsOf({ rounds }, []).map(({ round: of, sections }) => [of.number, sections.length])).toEqual([[1, 0]]);
  });

  it('are those of one language, and those of none', () => {
    const remarks = [remark('mission@nl'), remark('mission@fr'), remark('choices'), remark('choices', { item: '3', field: 'reasons@fr' }), remark('choices', { item: '3', field: 'level' })];
    expect(remarksIn(remarks, 'nl').map(({ section, field }) => field ?? section)).toEqual(['mission@nl', 'choices', 'level']);
    expect(remarksIn(remarks, 'fr').map(({ section, field }) => field ?? section)).toEqual(['mission@fr', 'choices', 'reasons@fr', 'level']);
  });

  it('are counted by how they ended; an objection that was lifted after it was set aside is settled', () => {
    expect(outcomeOf({ state: 'resolved', overridden: 'Decided.' })).toBe('resolved');
    const remarks = [remark('a@nl', { overridden: 'Decided.' }), remark('a@nl'), remark('a@nl', { state: 'declined' }), remark('a@nl')];
    expect(countsOf(remarks)).toEqual([{ outcome: 'declined', count: 1 }, { outcome: 'overridden', count: 1 }, { outcome: 'open', count: 2 }]);
  });
});
