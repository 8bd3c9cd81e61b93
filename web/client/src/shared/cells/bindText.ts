import type * as Y from 'yjs';
import { caretAfter, changeBetween, changesAfter, type Delta } from './textChange';

export interface Binding {
  /** Where the text stands. */
  readonly text: Y.Text;
  /** Runs what writes to the text, as this person. */
  readonly write: (change: () => void) => void;
}

/**
 * Keeps a field and a Y.Text the same in both directions, letter by letter, so that several can write in one field. While an input
 * method composes a word the field is left alone, and what others write meanwhile appears after it. `onShown` is
 * called when the field shows another text. Returns what ends it.
 */
export function bindText(field: HTMLTextAreaElement, { text, write }: Binding, onShown: () => void = () => undefined): () => void {
  let isComposing = false;
  let isWriting = false;
  /** What others have changed since the field last showed the text. */
  let unseen: Delta[] = [];
  let shown = text.toJSON();
  field.value = shown;

  const put = () => {
    const change = changeBetween(shown, field.value, field.selectionEnd);
    if (!change) return show(unseen);
    isWriting = true;
    write(() => {
      for (const { at, removed, inserted } of changesAfter(change, unseen)) {
        if (removed > 0) text.delete(at, removed);
        if (inserted !== '') text.insert(at, inserted);
      }
    });
    isWriting = false;
    shown = field.value;
    const caret = unseen.reduce(caretAfter, change.at) + change.inserted.length;
    if (unseen.length > 0) show([], [caret, caret]);
    onShown();
  };

  const show = (deltas: readonly Delta[], carets: readonly [number, number] = [field.selectionStart, field.selectionEnd]) => {
    const [start, end] = carets.map((caret) => deltas.reduce(caretAfter, caret));
    const { selectionDirection, scrollTop } = field;
    unseen = [];
    shown = text.toJSON();
    if (field.value === shown) return;
    field.value = shown;
    // Setting a selection takes the focus in some browsers.
    if (field.ownerDocument.activeElement === field) field.setSelectionRange(start ?? 0, end ?? 0, selectionDirection);
    field.scrollTop = scrollTop;
    onShown();
  };

  const changed = (event: Y.YTextEvent) => {
    if (isWriting) return;
    unseen.push(event.delta);
    if (!isComposing) show(unseen);
  };
  const typed = () => {
    if (!isComposing) put();
  };
  const composing = () => {
    isComposing = true;
  };
  const composed = () => {
    isComposing = false;
    put();
  };

  text.observe(changed);
  field.addEventListener('input', typed);
  field.addEventListener('compositionstart', composing);
  field.addEventListener('compositionend', composed);
  return () => {
    if (isComposing) composed();
    text.unobserve(changed);
    field.removeEventListener('input', typed);
    field.removeEventListener('compositionstart', composing);
    field.removeEventListener('compositionend', composed);
  };
}
