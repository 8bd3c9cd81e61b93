import { describe, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText, applyUpdate, encodeStateAsUpdate, type XmlFragment } from 'yjs';
import { untouchedBlocks } from './untouchedBlocks';

const service = 1;
const textOf = (doc: Doc) => doc.getXmlFragment('default');

function paragraph(text: string): XmlElement {
  const block = new XmlElement('paragraph');
  block.insert(0, [new XmlText(text)]);
  return block;
}

/** What the service puts there: a heading, a paragraph with a mark, a list. */
function carried(): Doc {
  const doc = new Doc();
  doc.clientID = service;
  doc.transact(() => {
    const heading = new XmlElement('heading');
    heading.setAttribute('level', '2');
    heading.insert(0, [new XmlText('Opdracht')]);
    const list = new XmlElement('bulletList');
    const item = new XmlElement('listItem');
    item.insert(0, [paragraph('een')]);
    list.insert(0, [item]);
    const bold = new XmlText('met nadruk');
    bold.format(4, 6, { bold: {} });
    const marked = new XmlElement('paragraph');
    marked.insert(0, [bold]);
    textOf(doc).insert(0, [heading, marked, list]);
  });
  return doc;
}

/** What is untouched after somebody has done something. */
function after(edit: (text: XmlFragment) => void): readonly boolean[] {
  const doc = new Doc();
  applyUpdate(doc, encodeStateAsUpdate(carried()));
  doc.transact(() => edit(textOf(doc)));
  const reader = new Doc(); // and so does everybody else see it
  applyUpdate(reader, encodeStateAsUpdate(doc));
  expect(untouchedBlocks(textOf(reader))).toEqual(untouchedBlocks(textOf(doc)));
  return untouchedBlocks(textOf(doc));
}

const block = (text: XmlFragment, at: number) => text.get(at) as XmlElement;
const words = (text: XmlFragment, at: number) => block(text, at).get(0) as XmlText;

describe('a block that was carried over', () => {
  it.each<[string, (text: XmlFragment) => void, readonly boolean[]]>([
    ['is untouched before anybody writes', () => undefined, [true, true, true]],
    ['is touched by a letter more', (text) => words(text, 0).insert(3, 'x'), [false, true, true]],
    ['is touched by a letter less', (text) => words(text, 1).delete(0, 1), [true, false, true]],
    ['is touched by a mark', (text) => words(text, 0).format(0, 2, { italic: {} }), [false, true, true]],
    ['is touched by a mark taken away', (text) => words(text, 1).format(4, 6, { bold: null }), [true, false, true]],
    ['is touched by another level', (text) => block(text, 0).setAttribute('level', '3'), [false, true, true]],
    ['is touched by a missing attribute', (text) => block(text, 0).removeAttribute('level'), [false, true, true]],
    ['is touched deep within a list', (text) => ((block(text, 2).get(0) as XmlElement).get(0) as XmlElement).insert(1, [new XmlText('twee')]), [true, true, false]],
    ['stays untouched beside a new one', (text) => text.insert(1, [paragraph('nieuw')]), [true, false, true, true]],
    ['stays untouched when its neighbour goes', (text) => text.delete(0, 1), [true, true]],
    ['is touched though the letter was taken back', (text) => (words(text, 0).insert(0, 'x'), words(text, 0).delete(0, 1)), [false, true, true]],
  ])('%s', (_, edit, untouched) => {
    expect(after(edit)).toEqual(untouched);
  });
});

it('what somebody else put there is not carried over', () => {
  const doc = new Doc();
  textOf(doc).insert(0, [paragraph('eigen werk')]);
  expect(untouchedBlocks(textOf(doc))).toEqual([false]);
});
