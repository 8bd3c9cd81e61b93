import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { XmlFragment } from 'yjs';
import { untouchedBlocks } from './untouchedBlocks';

interface Marks {
  /** What a mark says; null where nothing is carried over. */
  readonly label: string | null;
  readonly blocks: readonly boolean[];
  readonly shown: DecorationSet;
}

const key = new PluginKey<Marks>('carriedMarks');

/** Marks in the margin which blocks are carried over and untouched. Changes nothing in the document. */
export const CarriedMarks = Extension.create<{ text: XmlFragment | null }>({
  name: 'carriedMarks',

  addOptions() {
    return { text: null };
  },

  addProseMirrorPlugins() {
    const { text } = this.options;
    if (!text) return [];
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ label: null, blocks: [], shown: DecorationSet.empty }),
          apply: (transaction, marks) => {
            const change = transaction.getMeta(key) as Partial<Pick<Marks, 'label' | 'blocks'>> | undefined;
            if (!change) return transaction.docChanged ? { ...marks, shown: marks.shown.map(transaction.mapping, transaction.doc) } : marks;
            const next = { ...marks, ...change };
            return { ...next, shown: decorationsOf(transaction.doc, next) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.shown },
        view: (view) => watch(view, text),
      }),
    ];
  },
});

/** Shows the marks with this label; none with null. */
export function setCarriedLabel(editor: Editor, label: string | null): void {
  if (!editor.isDestroyed && labelOf(editor.state) !== label) editor.view.dispatch(editor.state.tr.setMeta(key, { label }));
}

/** Looks again after each change of the shared text, once the editor has the same blocks as it. */
function watch(view: EditorView, text: XmlFragment) {
  let isDestroyed = false;
  let isAsked = false;
  const look = () => {
    isAsked = false;
    if (isDestroyed) return;
    const marks = key.getState(view.state);
    if (typeof marks?.label !== 'string') return; // nothing is carried over here, so no key pays for the search
    const blocks = untouchedBlocks(text);
    if (blocks.length !== view.state.doc.childCount) return;
    const isShown = marks.shown.find().length === blocks.filter(Boolean).length;
    if (isShown && blocks.length === marks.blocks.length && blocks.every((isUntouched, at) => isUntouched === marks.blocks[at])) return;
    view.dispatch(view.state.tr.setMeta(key, { blocks }).setMeta('addToHistory', false));
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(look);
  };
  text.observeDeep(ask);
  ask();
  return {
    update: (_: EditorView, before: EditorState) => {
      if (before.doc !== view.state.doc || labelOf(before) !== labelOf(view.state)) ask();
    },
    destroy: () => {
      isDestroyed = true;
      text.unobserveDeep(ask);
    },
  };
}

function labelOf(state: EditorState): string | null {
  return key.getState(state)?.label ?? null;
}

function decorationsOf(doc: Node, { label, blocks }: Pick<Marks, 'label' | 'blocks'>): DecorationSet {
  if (label === null) return DecorationSet.empty;
  const marks: Decoration[] = [];
  doc.forEach((block, offset, at) => {
    if (blocks[at]) marks.push(Decoration.node(offset, offset + block.nodeSize, { class: 'prose-carried', title: label }));
  });
  return DecorationSet.create(doc, marks);
}
