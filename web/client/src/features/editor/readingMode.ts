import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const key = new PluginKey('readingMode');

/**
 * Those who may not write keep a caret and select with the keyboard (a text that is not editable has neither), but change nothing.
 * Tab leaves the text for readers, and for writers after Escape: a table would otherwise keep it for ever.
 */
export const ReadingMode = Extension.create<{ isLocked: () => boolean }>({
  name: 'readingMode',
  priority: 1001, // before the table's and the list's Tab

  addOptions() {
    return { isLocked: () => false };
  },

  addProseMirrorPlugins() {
    const { isLocked } = this.options;
    const refuse = (_view: EditorView, event: Event): boolean => {
      if (!isLocked()) return false;
      event.preventDefault();
      return true;
    };
    let hasEscaped = false;
    return [
      new Plugin({
        key,
        filterTransaction: (transaction) => !isLocked() || !transaction.docChanged || Boolean(transaction.getMeta(ySyncPluginKey)),
        props: {
          attributes: (): Record<string, string> => (isLocked() ? { 'aria-readonly': 'true', spellcheck: 'false' } : {}),
          handleDOMEvents: {
            beforeinput: refuse,
            paste: refuse,
            cut: refuse,
            drop: refuse,
            keydown: (_view, event) => {
              const leaves = event.key === 'Tab' && (isLocked() || hasEscaped);
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

/** The lock has changed: the attributes of the text follow. */
export function refreshReadingMode(editor: Editor): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, true));
}
