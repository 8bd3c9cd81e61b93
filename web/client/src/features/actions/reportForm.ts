import { decimalOf } from '../../shared/i18n';
import type { ActionStatus } from './planActions';

/** What a report holds, as it is being filled in. */
export interface Draft {
  readonly status: ActionStatus | null;
  /** As it was typed; empty for no news of it. */
  readonly value: string;
  readonly valueDate: string;
  readonly note: string;
}

export const draftProblems = ['status', 'value', 'valueDate'] as const;
export type DraftProblem = (typeof draftProblems)[number];

/** A report as it travels. */
export interface ReportCommand {
  readonly type: 'report-action';
  readonly operation: string;
  readonly item: string;
  readonly status: ActionStatus;
  readonly value: number | null;
  readonly valueDate: string | null;
  readonly note: string;
}

/** What has to be put right before it can be sent, in the order of the form. */
export function problemsIn({ status, value, valueDate }: Draft, today: string): readonly DraftProblem[] {
  const hasValue = value.trim() !== '';
  return draftProblems.filter((problem) => {
    if (problem === 'status') return status === null;
    if (problem === 'value') return decimalOf(value) === null;
    return hasValue && (valueDate === '' || valueDate > today);
  });
}

/**
 * The command for a draft. Sent again unchanged it is the same operation, so that an answer that was lost does not make two reports;
 * changed it is another one, and then both are true.
 */
export function commandOf(item: string, draft: Draft, before: ReportCommand | null, newOperation: () => string): ReportCommand {
  const written = decimalOf(draft.value);
  const value = written === '' ? null : written;
  const content = {
    item,
    status: draft.status ?? 'not-started',
    value: value === null ? null : Number(value),
    valueDate: value === null ? null : draft.valueDate,
    note: draft.note.trim(),
  };
  const isSame = before !== null && (Object.keys(content) as (keyof typeof content)[]).every((key) => before[key] === content[key]);
  return { type: 'report-action', operation: isSame ? before.operation : newOperation(), ...content };
}
