import type { PlanLack, PlanStage, PlanStep } from './planStanding';
import { isStepName, type StepName } from './stepForm';

/** One thing to do, for one or several targets that wait for the same. */
export interface StepGroup {
  readonly key: string;
  readonly name: StepName;
  readonly isMine: boolean;
  /** True when it brings the plan on. */
  readonly isOnwards: boolean;
  readonly missing: readonly PlanLack[];
  readonly actors: readonly string[];
  /** At least one. */
  readonly steps: readonly PlanStep[];
}

/** What a step lacks when there is nothing in it to do. */
const pointless = ['already', 'nothing-blocks'];

/** Mine before those of others, what can be done now before what waits, what brings the plan on before the rest, else in the order of the service. */
export function groupSteps(stage: PlanStage, steps: readonly PlanStep[]): readonly StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const step of steps) {
    if (!isStepName(step.name)) continue; // a newer service knows more than this page can ask
    if (step.missing.some(({ word }) => pointless.includes(word))) continue;
    const key = JSON.stringify([step.name, step.isMine, step.missing]);
    const before = groups.get(key);
    groups.set(key, {
      key,
      name: step.name,
      isMine: step.isMine,
      isOnwards: isOnwards(stage, step),
      missing: step.missing,
      actors: [...new Set([...(before?.actors ?? []), ...step.actors])],
      steps: [...(before?.steps ?? []), step],
    });
  }
  const rank = (group: StepGroup) => (group.isMine ? 0 : 4) + (group.missing.length > 0 ? 2 : 0) + (group.isOnwards ? 0 : 1);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

/** What brings a plan on from a stage. */
const onwards: Readonly<Record<PlanStage, readonly StepName[]>> = {
  preparation: ['confirm-preparation', 'name-chair', 'start-drafting'],
  drafting: ['open-consultation'],
  consultation: ['submit-to-council'],
  'council-review': ['sign'],
  'council-approved': ['submit-to-ministers'],
  submitted: ['approve-as-ministry'],
  'ministers-approved': ['bring-into-force'],
  'in-force': [],
  closed: [],
  superseded: [],
};

/** The step that brings the plan on: the person's own first; null when the stage has none. */
export function nextOf(stage: PlanStage, steps: readonly PlanStep[]): StepGroup | null {
  return groupSteps(stage, steps.filter((step) => isOnwards(stage, step)))[0] ?? null;
}

function isOnwards(stage: PlanStage, { name }: Pick<PlanStep, 'name'>): boolean {
  const wanted: readonly string[] = onwards[stage];
  return wanted.includes(name);
}
