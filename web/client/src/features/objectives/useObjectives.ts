import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { objectivesShape, type Shape } from './model/cells';
import type { Item } from './model/items';
import { Objectives } from './model/Objectives';
import type { Row } from './model/tree';

const known = new WeakMap<Y.Doc, Objectives>();

/** One for each document, so that leaving the section and coming back keeps what can be undone. */
export function objectivesOf(doc: Y.Doc, languages: readonly string[], shape: Shape = objectivesShape): Objectives {
  const objectives = known.get(doc) ?? new Objectives(doc, languages, shape);
  known.set(doc, objectives);
  return objectives;
}

export function useRows(objectives: Objectives): readonly Row[] {
  return useSyncExternalStore(objectives.watch, () => objectives.rows);
}

export function useItem(objectives: Objectives, id: string): Item | undefined {
  return useSyncExternalStore(objectives.watch, () => objectives.item(id));
}

/** The last thing that the person did and can undo; another object once they did something else, or took it back. */
export function useLastStep({ undo }: Objectives): unknown {
  // Not the watchers of the rows: they are called before the step is on the stack.
  const watch = useCallback(
    (changed: () => void) => {
      for (const event of stackEvents) undo.on(event, changed);
      return () => {
        for (const event of stackEvents) undo.off(event, changed);
      };
    },
    [undo],
  );
  return useSyncExternalStore(watch, () => undo.undoStack.at(-1));
}

const stackEvents = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
