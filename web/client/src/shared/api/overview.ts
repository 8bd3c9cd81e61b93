import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';
import { asPerson, meQuery } from './people';

/** How a plan treats a phenomenon or theme. */
export type Level = 'priority' | 'attention-point' | 'regular-work' | 'not-retained';

export interface PublicSummary {
  readonly stage: string;
  /** The last day of force, foreseen or extended. */
  readonly inForceUntil: string | null;
  /** By which day the plan shall have left its stage. */
  readonly due: string | null;
  /** The approved choices; null while no text in force is at hand. */
  readonly choices: Readonly<Record<string, Level>> | null;
  /** The key of the zone whose plan took the place of this one. */
  readonly successor: string | null;
  /** The plans of other zones that this one started from. */
  readonly mergedFrom: readonly string[] | null;
}

export interface GoalSummary {
  readonly item: string;
  /** The number of the phenomenon or theme; empty for none. */
  readonly phenomenon: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly hasLead: boolean;
  readonly hasIndicator: boolean;
}

export interface WorkingSummary {
  readonly choices: Readonly<Record<string, Level>>;
  readonly goals: readonly GoalSummary[];
  readonly actions: Readonly<Record<string, number>>;
  readonly lateActions: number;
  readonly lastActivity: string | null;
}

export interface PlanOverview {
  readonly document: string;
  readonly public: PublicSummary;
  /** What this person may know beyond that; null for nothing. */
  readonly working: WorkingSummary | null;
  /** True while the service, begun anew, has not heard from the plan. */
  readonly isAwaited: boolean;
}

/** The plans of a cycle as they are now; asked for again while somebody looks. */
export const overviewQuery = (cycle: string) =>
  queryOptions({
    queryKey: ['overview', cycle],
    queryFn: ({ client }) => getJson<PlanOverview[]>(asPerson(`/api/overview/${cycle}`, client.getQueryData(meQuery.queryKey))),
    refetchInterval: 5_000,
  });
