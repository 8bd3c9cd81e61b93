// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Doc, XmlElement, XmlText, applyUpdate, createRelativePositionFromTypeIndex, encodeRelativePosition } from 'yjs';
import { proseExtensions } from '../../editor/proseExtensions';
import { toBase64 } from '../model/bytes';
import { ProseText } from '../model/proseText';
import type { CommentThread } from '../model/threads';
import { CommentDesk } from './CommentDesk';
import { CommentMarks } from './commentMarks';

const root = 'default';
const words = 'woninginbraak';

let doc: Doc;
/** What somebody else has of the text. */
let other: Doc;
let desk: CommentDesk;
let editor: Editor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [doc, other] = [new Doc(), new Doc()];
  other.on('update', (update: Uint8Array) => applyUpdate(doc, update, 'the service'));
  for (const text of ['Inleiding.', 'De zone kiest woninginbraak als prioriteit.', 'Slot.']) write(text);
  desk = new CommentDesk('mission@nl');
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    injectCSS: false,
    extensions: [...proseExtensions(), Collaboration.configure({ document: doc, field: root }), CommentMarks.configure({ desk, doc, root })],
  });
  await vi.advanceTimersByTimeAsync(0); // the editor takes over the text
  desk.show([threadAt('A', words)]);
});

afterEach(() => {
  editor.destroy();
  vi.useRealTimers();
});

function write(text: string): void {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText(text)]);
  const prose = other.getXmlFragment(root);
  prose.insert(prose.length, [paragraph]);
}

const paragraphOf = (at: number) => (other.getXmlFragment(root).get(at) as XmlElement).get(0) as XmlText;

function threadAt(id: string, text: string): CommentThread {
  const prose = new ProseText(doc, doc.getXmlFragment(root));
  const start = prose.text.indexOf(text);
  const [first, last] = [prose.unitAt(start), prose.unitAt(start + text.length - 1)];
  if (!first || !last) throw new Error(`${text} is not in the text`);
  const range = {
    first: toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(first.text, first.index, 0))),
    last: toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(last.text, last.index + 1, -1))),
  };
  const quote = { text, before: prose.text.slice(Math.max(0, start - 32), start), after: prose.text.slice(start + text.length, start + text.length + 32) };
  return { id, anchor: { section: 'mission@nl', item: null, field: null, range, quote }, kind: 'remark', audience: 'plan', replacement: null, state: 'open', entries: [], sequence: 1 };
}

const marked = () => [...editor.view.dom.querySelectorAll('[data-thread]')].map((mark) => mark.textContent).join('');

it('the words of a thread are marked', () => {
  expect(marked()).toBe(words);
});

it('a mark is there after every change of a burst by somebody else, before and after the words and in them', () => {
  const seen = new Set<string>();
  editor.on('transaction', () => seen.add(marked()));
  for (const letter of 'een lange zin ') {
    paragraphOf(0).insert(3, letter);
    paragraphOf(1).insert(0, letter);
    paragraphOf(2).insert(1, letter);
  }
  expect([...seen]).toEqual([words]);
  paragraphOf(1).insert(paragraphOf(1).toJSON().indexOf(words) + 3, 'XY');
  expect(marked()).toBe('wonXYinginbraak');
});

it('a repeated letter, of which nobody can tell which one is new, moves the mark by no more than it', async () => {
  for (let times = 0; times < 3; times++) paragraphOf(0).insert(4, 'e');
  expect(marked()).toBe(words);
  paragraphOf(0).delete(4, 3);
  expect(marked()).toBe(words);
  paragraphOf(1).insert(14, 'w');
  expect(marked()).toBe(`w${words}`);
  await vi.advanceTimersByTimeAsync(250);
  expect(marked()).toBe(words);
});

it('changes far apart that come at once leave the mark between them, before anything is painted', async () => {
  other.transact(() => {
    paragraphOf(0).insert(0, 'Vooraf. ');
    paragraphOf(2).insert(0, 'Ten ');
  });
  await Promise.resolve();
  expect(marked()).toBe(words);
});

it('words that somebody else deletes are marked no more, and it is told at once that they are gone', async () => {
  paragraphOf(1).delete(14, words.length);
  await Promise.resolve();
  expect(marked()).toBe('');
  expect(desk.snapshot().places.get('A')).toBeNull();
});

it('the words are looked for again though people go on writing', async () => {
  const startOf = () => desk.snapshot().places.get('A')?.start ?? 0;
  const before = startOf();
  for (let passed = 0; passed < 1_100; passed += 100) {
    paragraphOf(0).insert(0, 'x');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(startOf()).toBeGreaterThanOrEqual(before + 9);
});

it('of two threads on the same words each is a mark of its own, and each is led to in turn', () => {
  desk.show([threadAt('A', words), threadAt('B', 'kiest woninginbraak als')]);
  expect(new Set([...editor.view.dom.querySelectorAll<HTMLElement>('[data-thread]')].map((mark) => mark.dataset.thread))).toEqual(new Set(['A', 'B']));
  const led: (string | null)[] = [];
  desk.follow(() => led.push(desk.snapshot().selected));
  const at = editor.state.doc.textBetween(0, editor.state.doc.content.size, '|', '|').indexOf('inbraak') + 2;
  for (let times = 0; times < 3; times++) {
    editor.commands.setTextSelection(at);
    press({ code: 'KeyM', key: 'm' });
    expect(desk.snapshot().wish).toEqual({ card: led.at(-1) }); // the focus goes there
  }
  expect(led).toHaveLength(3);
  expect(new Set(led)).toEqual(new Set(['A', 'B']));
  expect(led[2]).toBe(led[0]);
});

it.each([
  ['QWERTY', { code: 'KeyM', key: 'm' }],
  ['AZERTY, where the M is beside the L', { code: 'Semicolon', key: 'm' }],
  ['capitals', { code: 'Semicolon', key: 'M' }],
  ['a keyboard that makes another letter of it', { code: 'KeyM', key: 'µ' }],
])('the M of %s leads to the remark', (_, keys) => {
  editor.commands.setTextSelection(editor.state.doc.textBetween(0, editor.state.doc.content.size, '|', '|').indexOf('inbraak') + 2);
  press({ code: 'KeyL', key: 'l' });
  expect(desk.snapshot().selected).toBeNull();
  press(keys);
  expect(desk.snapshot().selected).toBe('A');
});

function press(keys: { readonly code: string; readonly key: string }): void {
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { ...keys, ctrlKey: true, altKey: true, bubbles: true, cancelable: true }));
}
