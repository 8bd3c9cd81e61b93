import { TakenEdit } from '../../../transport';

interface StackItem {
  readonly meta: Map<unknown, unknown>;
}

/** What an undo manager tells; of a cleared stack nothing of this. */
export interface Step {
  readonly stackItem?: StackItem;
  readonly origin?: unknown;
  readonly type?: 'undo' | 'redo';
}

/** The suggestions whose acceptance is a step of the history. */
export function takenIn(step: StackItem | undefined): readonly string[] {
  const taken = step?.meta.get(TakenEdit);
  return taken instanceof TakenEdit ? taken.suggestions : none;
}

const none: readonly string[] = [];
export const steps = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
