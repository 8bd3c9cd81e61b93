// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindText } from './bindText';

const mine = {};
let field: HTMLTextAreaElement;
let text: Y.Text;
let other: Y.Doc;
let unbind: () => void;

beforeEach(() => {
  field = document.createElement('textarea');
  document.body.replaceChildren(field);
  const doc = new Y.Doc();
  other = new Y.Doc();
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update));
  other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  text = doc.getText('cell');
  text.insert(0, 'minder inbraken');
  unbind = bindText(field, { text, write: (change) => doc.transact(change, mine) });
  field.focus();
});

const theirs = () => other.getText('cell');

/** As a browser does it: the field first, the event after. */
function type(words: string, kind = 'input') {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event(kind));
}

it('shows the text, and writes what is typed at the caret', () => {
  expect(field.value).toBe('minder inbraken');
  field.setSelectionRange(6, 6);
  type(' dan tien');
  expect(theirs().toJSON()).toBe('minder dan tien inbraken');
});

it('what somebody else writes before the caret does not move it among the letters', () => {
  field.setSelectionRange(7, 9);
  theirs().insert(0, 'veel ');
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['veel minder inbraken', 12, 14]);
  theirs().delete(0, 5);
  expect([field.selectionStart, field.selectionEnd]).toEqual([7, 9]);
});

it('two who type into one word at once both keep theirs', () => {
  field.setSelectionRange(15, 15);
  theirs().insert(15, '!');
  type('?');
  expect(text.toJSON()).toBe('minder inbraken?!');
  expect(theirs().toJSON()).toBe(text.toJSON());
});

it('while a word is composed the field is left alone; what others wrote meanwhile comes after it', () => {
  field.setSelectionRange(15, 15);
  field.dispatchEvent(new Event('compositionstart'));
  type('ê');
  theirs().insert(0, 'veel ');
  theirs().delete(5, 1);
  expect([field.value, text.toJSON()]).toEqual(['minder inbrakenê', 'veel inder inbraken']);
  field.dispatchEvent(new Event('compositionend'));
  expect([field.value, theirs().toJSON(), field.selectionStart]).toEqual(['veel inder inbrakenê', 'veel inder inbrakenê', 20]);
});

it('a composed word that is left in the middle is kept', () => {
  field.setSelectionRange(0, 6);
  field.dispatchEvent(new Event('compositionstart'));
  type('geen');
  unbind();
  expect(theirs().toJSON()).toBe('geen inbraken');
});

it('once ended it neither shows nor writes', () => {
  unbind();
  theirs().insert(0, 'x');
  type('y');
  expect([field.value.includes('x'), text.toJSON().includes('y')]).toEqual([false, false]);
});
