import { getSchema } from '@tiptap/core';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { Doc, UndoManager, applyUpdate, createRelativePositionFromTypeIndex, encodeRelativePosition, encodeStateAsUpdate } from 'yjs';
import { proseExtensions } from '../../editor/proseExtensions';
import { toBase64 } from '../model/bytes';
import { ProseText } from '../model/proseText';
import type { CommentThread } from '../model/threads';
import { SuggestedEdits } from './SuggestedEdits';

const root = 'default';
const schema = getSchema(proseExtensions());

const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

function docOf(...content: object[]): Doc {
  const doc = new Doc();
  prosemirrorToYXmlFragment(schema.nodeFromJSON({ type: 'doc', content }), doc.getXmlFragment(root));
  return doc;
}

const proseOf = (doc: Doc) => new ProseText(doc, doc.getXmlFragment(root));
const jsonOf = (doc: Doc) => yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(root), schema).toJSON() as { content: object[] };

function suggestion(doc: Doc, words: string, replacement: string): CommentThread {
  const prose = proseOf(doc);
  const start = prose.text.indexOf(words);
  const [first, last] = [prose.unitAt(start), prose.unitAt(start + words.length - 1)];
  if (!first || !last) throw new Error('no such words');
  const end = (at: typeof first, lean: 0 | -1) => toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(at.text, at.index + (lean === 0 ? 0 : 1), lean)));
  const by = { person: 'ann', organisation: 'PZ', organisationKind: 'zonal' as const };
  return {
    id: words,
    anchor: {
      section: 'mission@nl', item: null, field: null,
      range: { first: end(first, 0), last: end(last, -1) },
      quote: { text: words, before: prose.text.slice(Math.max(0, start - 32), start), after: prose.text.slice(start + words.length).slice(0, 32) },
    },
    kind: 'suggestion', audience: 'plan', replacement, state: 'open', sequence: 1,
    entries: [{ id: words, act: 'start', by, at: '2026-11-29T10:00:00Z', text: '', amendedAt: null, mentions: null, edit: null }],
  }; // prettier-ignore
}

/** The document after the edit, which it got as an update. */
function accepted(doc: Doc, ...threads: CommentThread[]): Doc {
  const edits = new SuggestedEdits(doc, root, schema);
  for (const thread of threads) {
    const edit = edits.replace(thread);
    if (edit?.update) applyUpdate(doc, edit.update);
  }
  return doc;
}

describe('a suggestion that is put into the text', () => {
  it.each<[string, string, string, string, string]>([
    ['a word', 'Zo kiest de zone elk jaar.', 'de zone', 'de hele politiezone', 'Zo kiest de hele politiezone elk jaar.'],
    ['with the blanks of the selection', 'Zo kiest de zone elk jaar.', 'zone ', 'regio', 'Zo kiest de regio elk jaar.'],
    ['to leave words out', 'Zo kiest de hele zone.', 'hele', '', 'Zo kiest de zone.'],
    ['to leave out the beginning', 'Zo kiest de zone.', 'Zo', '', 'kiest de zone.'],
    ['of all', 'Oud.', 'Oud.', 'Nieuw.', 'Nieuw.'],
  ])('%s', (_, before, words, replacement, after) => {
    const doc = docOf(paragraph(text(before)));
    expect(proseOf(accepted(doc, suggestion(doc, words, replacement))).text).toBe(`${after}\n`);
  });

  it('keeps the marks of words that stay, and gives new ones those that all replaced words had', () => {
    const doc = docOf(paragraph(text('een '), text('vette zin', 'bold'), text(' en '), text('schuin', 'italic')));
    accepted(doc, suggestion(doc, 'vette zin en schuin', 'vette regel en recht'));
    expect(jsonOf(doc).content).toEqual([
      paragraph(text('een '), text('vette regel', 'bold'), text(' en '), text('recht', 'italic')),
    ].map((node) => JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'marks' && (value as readonly unknown[]).length === 0 ? undefined : value))) as object)); // prettier-ignore
  });

  it('splits and joins paragraphs as it says', () => {
    const split = docOf(paragraph(text('Eerst dit. Dan dat.')));
    expect(jsonOf(accepted(split, suggestion(split, 'dit. Dan', 'dit.\nDan'))).content).toHaveLength(2);
    const joined = docOf(paragraph(text('Eerst')), paragraph(text('dan')));
    expect(proseOf(accepted(joined, suggestion(joined, 'Eerst\ndan', 'Eerst en dan'))).text).toBe('Eerst en dan\n');
  });

  it('leaves what lies between untouched, so that other remarks keep their words', () => {
    const doc = docOf(paragraph(text('een twee drie vier vijf')));
    const other = suggestion(doc, 'drie', 'DRIE');
    accepted(doc, suggestion(doc, 'een twee drie vier vijf', 'EEN twee drie vier VIJF'), other);
    expect(proseOf(doc).text).toBe('EEN twee DRIE vier VIJF\n');
  });

  it('finds what others have written there since, and nothing where the words are gone', () => {
    const doc = docOf(paragraph(text('Zo kiest de zone elk jaar.')), paragraph(text('Slot.')));
    const thread = suggestion(doc, 'de zone', 'de regio');
    const at = proseOf(doc).unitAt('Zo kiest de '.length);
    at?.text.insert(at.index, 'lokale ');
    const edits = new SuggestedEdits(doc, root, schema);
    expect(edits.replace(thread)).toEqual({ found: 'de lokale zone', update: null, isAgreed: false });
    expect(edits.replace(thread, 'de lokale zone')).toMatchObject({ found: 'de lokale zone', isAgreed: true });
    doc.getXmlFragment(root).delete(0, 1);
    expect(new SuggestedEdits(doc, root, schema).replace(thread)).toBeNull();
  });

  it('writes nothing where the text says it already', () => {
    const doc = docOf(paragraph(text('de regio')));
    expect(new SuggestedEdits(doc, root, schema).replace(suggestion(doc, 'de regio', 'de regio'))).toEqual({ found: 'de regio', update: null, isAgreed: true });
  });

  it('leaves the section alone until the edit is applied, and is undone in one step when it is', () => {
    const doc = docOf(paragraph(text('een twee drie')));
    const before = encodeStateAsUpdate(doc);
    const threads = [suggestion(doc, 'een', 'EEN'), suggestion(doc, 'drie', 'DRIE')];
    const edits = new SuggestedEdits(doc, root, schema);
    const updates = threads.map((thread) => edits.replace(thread)?.update ?? new Uint8Array());
    expect(encodeStateAsUpdate(doc)).toEqual(before);
    const origin = {};
    const undo = new UndoManager(doc.getXmlFragment(root), { trackedOrigins: new Set([origin]) });
    doc.transact(() => updates.forEach((update) => applyUpdate(doc, update, origin)), origin);
    expect(proseOf(doc).text).toBe('EEN twee DRIE\n');
    undo.undo();
    expect(proseOf(doc).text).toBe('een twee drie\n');
    expect(undo.canUndo()).toBe(false);
  });

  it('builds on edits that the service has taken already', () => {
    const doc = docOf(paragraph(text('een twee')));
    const first = new SuggestedEdits(doc, root, schema).replace(suggestion(doc, 'een', 'EEN'));
    const second = new SuggestedEdits(doc, root, schema, first?.update ? [first.update] : []).replace(suggestion(doc, 'een twee', 'EEN TWEE'), 'EEN twee');
    for (const edit of [second, first]) if (edit?.update) applyUpdate(doc, edit.update);
    expect(proseOf(doc).text).toBe('EEN TWEE\n');
  });
});
