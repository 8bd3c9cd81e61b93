import type { Phenomenon } from '../../shared/api';

/** What objectives refer to. */
export interface PlanFacts {
  readonly phenomena: readonly Phenomenon[];
  /** The numbers of those that have a section in the plan; they are offered first. */
  readonly retained: readonly string[];
  readonly municipalities: readonly string[];
}
