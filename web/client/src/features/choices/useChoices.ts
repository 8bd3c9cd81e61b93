import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { Choices, type Choice } from './Choices';

const known = new WeakMap<Y.Doc, Choices>();

/** One for each document, so that leaving the section and coming back keeps what can be undone. */
export function choicesOf(doc: Y.Doc, languages: readonly string[]): Choices {
  const choices = known.get(doc) ?? new Choices(doc, languages);
  known.set(doc, choices);
  return choices;
}

export function useChoice(choices: Choices, number: string): Choice | undefined {
  return useSyncExternalStore(choices.watch, () => choices.choice(number));
}

export function useCounts(choices: Choices): Choices['counts'] {
  return useSyncExternalStore(choices.watch, () => choices.counts);
}
