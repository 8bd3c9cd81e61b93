/** Where the actions of a plan stand. The contract is `grains.abstractions/Plans/ActionNews.cs` and its neighbours; keep in step with it. */

export const actionStatuses = ['not-started', 'running', 'done', 'stopped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Texts by language of the plan; languages without one are missing. */
export type Texts = Readonly<Record<string, string>>;

export interface ActionNews {
  readonly item: string;
  readonly status: ActionStatus;
  /** The first day on which it is late, and on which there has been no news for too long. */
  readonly lateFrom: string | null;
  readonly staleFrom: string | null;
  readonly reportedAt: string | null;
  /** The value with the latest day. */
  readonly value: { readonly date: string; readonly value: number } | null;
}

export interface PlanActions {
  readonly isInForce: boolean;
  readonly actions: readonly ActionNews[];
}

export interface ActionReport {
  readonly status: ActionStatus;
  readonly value: number | null;
  readonly valueDate: string | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface Objection {
  readonly code: string;
  readonly reason: string | null;
  readonly arguments: Readonly<Record<string, string>> | null;
}

export interface ActionSheet {
  readonly news: ActionNews;
  readonly titles: Texts;
  /** The goals above it, the strategic one first. */
  readonly goals: readonly Texts[];
  readonly lead: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly indicator: Texts;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetDate: string | null;
  /** The newest first. */
  readonly reports: readonly ActionReport[];
  /** Why this person cannot report now; null when they can. */
  readonly objection: Objection | null;
}

export interface ActionAnswer {
  readonly action: ActionSheet;
  /** Names for the person ids in it. */
  readonly people: Readonly<Record<string, string>>;
}

export interface OpenAction {
  /** The plan. */
  readonly document: string;
  readonly action: { readonly news: ActionNews; readonly phenomenon: string; readonly titles: Texts; readonly end: string | null };
}
