import { queryOptions } from '@tanstack/react-query';
import { asPerson, getJson, meQuery } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';
import type { ActionReport, ActionStatus, Texts } from '../actions';

/** The figures of a year of action. The contract is `grains.abstractions/Plans/YearEvaluation.cs`; keep in step with it. */
export interface YearEvaluation {
  readonly year: number;
  readonly stage: 'draft' | 'adopted' | 'running' | 'evaluated' | null;
  readonly evaluation: string | null;
  /** The day on which actions are judged late or stale. */
  readonly on: string;
  readonly evaluatedAt: string | null;
  /** The evaluation before. */
  readonly yearBefore: number | null;
  readonly since: string | null;
  readonly actions: readonly EvaluatedAction[];
}

export interface DatedValue {
  readonly date: string;
  readonly value: number;
}

export interface EvaluatedAction {
  readonly item: string;
  readonly titles: Texts;
  /** The goals above it, the strategic one first. */
  readonly goals: readonly Texts[];
  readonly lead: string;
  readonly end: string | null;
  readonly indicator: Texts;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly baselineDate: string | null;
  readonly target: number | null;
  readonly targetDate: string | null;
  readonly status: ActionStatus;
  readonly statusBefore: ActionStatus | null;
  readonly value: DatedValue | null;
  readonly valueBefore: DatedValue | null;
  readonly isLate: boolean;
  readonly isStale: boolean;
  readonly hasMoved: boolean;
  /** Since the evaluation before, the newest first. */
  readonly reports: readonly ActionReport[];
}

export interface YearAnswer {
  readonly evaluation: YearEvaluation;
  /** Names for the person ids in it. */
  readonly people: Readonly<Record<string, string>>;
}

export function yearQuery(address: DocumentAddress, year: string) {
  return queryOptions({
    queryKey: ['year', documentId(address), year],
    queryFn: ({ client }) =>
      getJson<YearAnswer>(
        asPerson(`/api/plans/${encodeURIComponent(address.cycle)}/${encodeURIComponent(address.name)}/years/${encodeURIComponent(year)}`, client.getQueryData(meQuery.queryKey)),
      ),
    staleTime: 0,
  });
}
