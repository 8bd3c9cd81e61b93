import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPersonalData, type PersonalDataKind } from '../../../shared/privacy';

export interface Warning {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<DecorationSet>('privacyWarnings');

/** Underlines what looks like personal data, and keeps the list of it. Marks nothing in the document. */
export const PrivacyWarnings = Extension.create({
  name: 'privacyWarnings',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => DecorationSet.create(doc, warningsIn(doc, 0, doc.content.size)),
          apply: (transaction, shown) => (transaction.docChanged ? refresh(transaction, shown) : shown),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** The warnings of an editor, in the order of the text. */
export function warningsOf(state: EditorState): readonly Warning[] {
  const found = key.getState(state)?.find() ?? [];
  return found.map(({ from, to, spec }) => ({ kind: (spec as { kind: PersonalDataKind }).kind, from, to })).sort((one, other) => one.from - other.from);
}

/** Selects a warning's passage and brings it into view. */
export function showWarning(editor: Editor, { from, to }: Warning): void {
  editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
}

/** Looks again only at the blocks that have changed: the text is long, and people type. */
function refresh(transaction: Transaction, shown: DecorationSet): DecorationSet {
  const { doc, mapping } = transaction;
  const changed: { from: number; to: number }[] = [];
  mapping.maps.forEach((map, at) => {
    map.forEach((_oldFrom, _oldTo, from, to) => {
      const later = mapping.slice(at + 1);
      changed.push(blocksAround(doc, later.map(from, -1), later.map(to, 1)));
    });
  });
  let next = shown.map(mapping, doc);
  for (const { from, to } of changed) next = next.remove(next.find(from, to)).add(doc, warningsIn(doc, from, to));
  return next;
}

function blocksAround(doc: Node, from: number, to: number): { from: number; to: number } {
  const [start, end] = [doc.resolve(from), doc.resolve(Math.min(to, doc.content.size))];
  return { from: start.depth > 0 ? start.before(start.depth) : from, to: end.depth > 0 ? end.after(end.depth) : end.pos };
}

function warningsIn(doc: Node, from: number, to: number): Decoration[] {
  const warnings: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    // What is no text counts one unit, like its position.
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC');
    for (const { kind, from: start, to: end } of findPersonalData(text))
      warnings.push(Decoration.inline(position + 1 + start, position + 1 + end, { class: 'prose-personal' }, { kind }));
    return false;
  });
  return warnings;
}
