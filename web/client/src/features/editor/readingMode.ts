import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const key = new PluginKey<boolean>('readingMode');

/**
 * Those who may not write keep a caret and select with the keyboard (a text that is not editable has neither), but change nothing.
 * Tab leaves the text for readers, and for writers after Escape: a table would otherwise keep it for ever.
 */
export const ReadingMode = Extension.create({
  name: 'readingMode',
  priority: 1001, // before the table's and the list's Tab

  addProseMirrorPlugins() {
    const refuse = (view: EditorView, event: Event): boolean => {
      if (!isLocked(view.state)) return false;
      event.preventDefault();
      return true;
    };
    let hasEscaped = false;
    return [
      new Plugin<boolean>({
        key,
        state: {
          init: () => true, // until it is known that the person may write
          apply: (transaction, locked) => (transaction.getMeta(key) as boolean | undefined) ?? locked,
        },
        filterTransaction: (transaction, state) => !isLocked(state) || !transaction.docChanged || Boolean(transaction.getMeta(ySyncPluginKey)),
        props: {
          attributes: (state): Record<string, string> => (isLocked(state) ? { 'aria-readonly': 'true', spellcheck: 'false' } : {}),
          handleDOMEvents: {
            beforeinput: refuse,
            paste: refuse,
            cut: refuse,
            drop: refuse,
            keydown: (view, event) => {
              const leaves = event.key === 'Tab' && (isLocked(view.state) || hasEscaped);
              if (event.key === 'Escape') hasEscaped = true;
              else if (event.key !== 'Shift') hasEscaped = false;
              return leaves; // handled here and not prevented: the browser moves the focus
            },
          },
        },
      }),
    ];
  },
});

/** True while the person may not write. */
export function isLocked(state: EditorState): boolean {
  return key.getState(state) ?? true;
}

export function setReadingMode(editor: Editor, locked: boolean): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, locked));
}
