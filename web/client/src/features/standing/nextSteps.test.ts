import { describe, expect, it } from 'vitest';
import { groupSteps, nextOf } from './nextSteps';
import type { PlanStep } from './planStanding';

const step = (name: string, more: Partial<PlanStep> = {}): PlanStep => ({ name, target: null, actors: ['zone-chief'], isMine: false, missing: [], ...more });
const lack = { word: 'chair', arguments: {} };

describe('steps', () => {
  it('of many offices stand together, those that wait for something else apart', () => {
    const groups = groupSteps('council-review', [
      step('sign', { target: 'mayor:Brussel', actors: ['mayor:Brussel'] }),
      step('sign', { target: 'prosecutor', actors: ['prosecutor'] }),
      step('sign', { target: 'dirco', actors: ['dirco'], missing: [lack] }),
    ]);
    expect(groups.map((group) => [group.steps.map(({ target }) => target), group.actors])).toEqual([
      [['mayor:Brussel', 'prosecutor'], ['mayor:Brussel', 'prosecutor']],
      [['dirco'], ['dirco']],
    ]);
  });

  it('stand in the order of what the person can do: mine, possible now, onwards', () => {
    const groups = groupSteps('consultation', [
      step('name-chair', { isMine: true }),
      step('override-remarks'),
      step('resume-drafting', { isMine: true, missing: [lack] }),
      step('submit-to-council', { isMine: true }),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['submit-to-council', 'name-chair', 'resume-drafting', 'override-remarks']);
  });

  it('in which there is nothing to do are left out', () => {
    const pointless = [{ word: 'nothing-blocks', arguments: {} }];
    expect(groupSteps('consultation', [step('override-remarks', { missing: pointless }), step('submit-to-council')]).map(({ name }) => name)).toEqual(['submit-to-council']);
  });

  it('that this page does not know are left out', () => {
    expect(groupSteps('consultation', [step('from-the-future'), step('toString')])).toEqual([]);
  });
});

describe('the next step', () => {
  it('is the one that brings the plan on, whatever else can be done', () => {
    expect(nextOf('consultation', [step('name-chair', { isMine: true }), step('submit-to-council')])?.name).toBe('submit-to-council');
    expect(nextOf('in-force', [step('open-addendum', { isMine: true })])).toBeNull();
  });

  it("is the person's own first", () => {
    const steps = [step('sign', { target: 'prosecutor' }), step('sign', { target: 'mayor:Antwerpen', isMine: true })];
    expect(nextOf('council-review', steps)?.steps[0]?.target).toBe('mayor:Antwerpen');
  });
});
