import { useCallback, useEffect, useId, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import type * as Y from 'yjs';
import { PrivacyHint } from '../privacy';
import { bindText } from './bindText';
import styles from './cells.module.css';

/** What is written, who writes and what they can take back. */
export interface Writing {
  readonly write: (change: () => void) => void;
  readonly undo: Y.UndoManager;
}

interface TextFieldProps {
  readonly text: Y.Text;
  readonly by: Writing;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly isFocused?: boolean;
  readonly placeholder?: string | undefined;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** A field that several write in at once. It grows with its text, and undoes what this person did, not what the browser thinks. */
export function TextField({ text, by, label, lang, maxLength, isFocused = false, placeholder, ...events }: TextFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useEffect(() => {
    const area = field.current;
    if (!area) return undefined;
    const unbind = bindText(area, { text, write: by.write }, () => grow(area));
    const undoing = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      undoOrRedo(by.undo, event.inputType === 'historyRedo');
    };
    area.addEventListener('beforeinput', undoing);
    grow(area);
    if (isFocused) {
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
    }
    return () => {
      area.removeEventListener('beforeinput', undoing);
      unbind();
    };
  }, [text, by, isFocused]);
  return (
    <>
      <textarea ref={field} className={styles.field} aria-label={label} aria-describedby={hint} rows={1} {...{ lang, maxLength, placeholder }} {...events} />
      <PrivacyHint id={hint} text={useWords(text)} />
    </>
  );
}

/** What stands in a text, whoever wrote it. */
function useWords(text: Y.Text): string {
  const watch = useCallback(
    (changed: () => void) => {
      text.observe(changed);
      return () => text.unobserve(changed);
    },
    [text],
  );
  return useSyncExternalStore(watch, () => text.toJSON());
}

/** True when the key was one of undoing; then it is done. */
export function undoByKey(event: KeyboardEvent, undo: Y.UndoManager): boolean {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return false;
  event.preventDefault();
  undoOrRedo(undo, key === 'y' || event.shiftKey);
  return true;
}

function undoOrRedo(undo: Y.UndoManager, isRedo: boolean): void {
  if (isRedo) undo.redo();
  else undo.undo();
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

function grow(area: HTMLTextAreaElement): void {
  if (growsByItself) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
