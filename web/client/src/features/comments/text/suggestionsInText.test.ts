// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText, applyUpdate, createRelativePositionFromTypeIndex, encodeRelativePosition, encodeStateAsUpdate } from 'yjs';
import { proseExtensions } from '../../editor/proseExtensions';
import { toBase64 } from '../model/bytes';
import { ProseText } from '../model/proseText';
import type { CommentThread } from '../model/threads';
import { CommentDesk } from './CommentDesk';
import { CommentMarks } from './commentMarks';

const root = 'default';
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

let doc: Doc;
let desk: CommentDesk;
let editor: Editor;

beforeEach(async () => {
  doc = new Doc();
  const seed = new Doc();
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('De zone telt vijf ploegen en kiest elk jaar.')]);
  seed.getXmlFragment(root).insert(0, [paragraph]);
  applyUpdate(doc, encodeStateAsUpdate(seed));
  desk = new CommentDesk('mission@nl');
  desk.speak({ ...desk.words, gone: 'weg', come: 'in de plaats' });
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    injectCSS: false,
    extensions: [...proseExtensions(), Collaboration.configure({ document: doc, field: root }), CommentMarks.configure({ desk, doc, root })],
  });
  await turn(); // the editor takes over the text
});

afterEach(() => editor.destroy());

function suggestion(id: string, words: string, replacement: string): CommentThread {
  const prose = new ProseText(doc, doc.getXmlFragment(root));
  const start = prose.text.indexOf(words);
  const [first, last] = [prose.unitAt(start), prose.unitAt(start + words.length - 1)];
  if (!first || !last) throw new Error(`${words} is not in the text`);
  const range = {
    first: toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(first.text, first.index, 0))),
    last: toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(last.text, last.index + 1, -1))),
  };
  const quote = { text: words, before: prose.text.slice(Math.max(0, start - 32), start), after: prose.text.slice(start + words.length, start + words.length + 32) };
  return { id, anchor: { section: 'mission@nl', item: null, field: null, range, quote }, kind: 'suggestion', audience: 'plan', replacement, state: 'open', entries: [], sequence: 1 };
}

const shown = (tag: string) => [...editor.view.dom.querySelectorAll(tag)].map((mark) => mark.textContent);

it('a suggestion is read in the text as words that are struck and words that are put in, and none of it is in the document', () => {
  const before = encodeStateAsUpdate(doc);
  desk.show([suggestion('A', 'vijf ploegen', 'zes vaste ploegen')]);
  expect(shown('del')).toEqual(['vijf']);
  expect(shown('ins')).toEqual([' in de plaats: zes vaste']);
  expect(encodeStateAsUpdate(doc)).toEqual(before);
  expect(editor.getText()).toBe('De zone telt vijf ploegen en kiest elk jaar.');
});

it('a suggestion that is settled is read no more', () => {
  const thread = suggestion('A', 'vijf', 'zes');
  desk.show([thread]);
  desk.show([{ ...thread, state: 'resolved' }]);
  expect([shown('del'), shown('ins')]).toEqual([[], []]);
});

it('words that are only left out, and words that are only put in, are read so', () => {
  desk.show([suggestion('A', 'en kiest elk jaar', ''), suggestion('B', 'vijf ploegen', 'vijf nieuwe ploegen')]);
  expect(shown('del')).toEqual(['en kiest elk jaar']);
  expect(shown('ins')).toEqual([' in de plaats: nieuwe ']);
});

it('suggestions that were accepted together are one step to undo, apart from what was typed, and it is told which were taken out', () => {
  const threads = [suggestion('A', 'vijf', 'zes'), suggestion('B', 'elk jaar', 'jaarlijks')];
  editor.commands.insertContentAt(1, 'Kort: ');
  const edits = desk.edits([]);
  const updates = threads.flatMap((thread) => edits?.replace(thread)?.update ?? []);
  expect(updates).toHaveLength(2);
  desk.take(updates, ['A', 'B']);
  expect(editor.getText()).toBe('Kort: De zone telt zes ploegen en kiest jaarlijks.');
  expect(desk.snapshot().undoable).toEqual(['A', 'B']);

  desk.undo();
  expect(editor.getText()).toBe('Kort: De zone telt vijf ploegen en kiest elk jaar.');
  expect(desk.snapshot()).toMatchObject({ undoable: [], undone: ['A', 'B'] });
  desk.heard();
  editor.commands.undo();
  expect(editor.getText()).toBe('De zone telt vijf ploegen en kiest elk jaar.');
  expect(desk.snapshot().undone).toEqual([]);
});

it('suggestions that are put in bit by bit, because they are many, are one step to undo all the same', () => {
  editor.commands.insertContentAt(1, 'Kort: ');
  for (const [at, [id, words, replacement]] of ([['A', 'vijf', 'zes'], ['B', 'elk jaar', 'jaarlijks'], ['C', 'telt', 'heeft']] as const).entries()) {
    const update = desk.edits([])?.replace(suggestion(id, words, replacement))?.update;
    desk.take(update ? [update] : [], [id], at > 0);
  }
  expect(desk.snapshot().undoable).toEqual(['A', 'B', 'C']);
  desk.undo();
  expect(editor.getText()).toBe('Kort: De zone telt vijf ploegen en kiest elk jaar.');
  expect(desk.snapshot()).toMatchObject({ undoable: [], undone: ['A', 'B', 'C'] });
});

it('what is typed between two bits is a step of its own, and so is each bit', () => {
  const take = (id: string, words: string, replacement: string, goesOn: boolean) => {
    const update = desk.edits([])?.replace(suggestion(id, words, replacement))?.update;
    desk.take(update ? [update] : [], [id], goesOn);
  };
  take('A', 'vijf', 'zes', false);
  editor.commands.insertContentAt(1, 'Kort: ');
  take('B', 'elk jaar', 'jaarlijks', true);
  expect(desk.snapshot().undoable).toEqual(['B']);
  desk.undo();
  desk.undo();
  expect(editor.getText()).toBe('De zone telt zes ploegen en kiest elk jaar.');
  expect(desk.snapshot()).toMatchObject({ undoable: ['A'], undone: ['B'] });
});

it('once something was typed, undo is about that first', () => {
  const update = desk.edits([])?.replace(suggestion('A', 'vijf', 'zes'))?.update;
  desk.take(update ? [update] : [], ['A']);
  editor.commands.insertContentAt(1, 'Kort: ');
  expect(desk.snapshot().undoable).toEqual([]);
  editor.commands.undo();
  expect(desk.snapshot()).toMatchObject({ undoable: ['A'], undone: [] });
});
