import { expect, it } from 'vitest';
import { edited, emptyDraft, piecesOf, queryAt, sent, withMention, type Draft } from './draft';

const typed = (text: string, draft: Draft = emptyDraft) => edited(draft, text, text.length);
const naming = (draft: Draft, person: string, called: string) => withMention(draft, queryAt(draft, draft.text.length) ?? { at: -1, name: '' }, person, called);

it.each([
  ['@', { at: 0, name: '' }],
  ['Vraag aan @lot', { at: 10, name: 'lot' }],
  ['(@Lotte V', { at: 1, name: 'Lotte V' }],
  ['lotte@politie', null], // an address
  ['@ lotte', null],
  ['@lotte\nen verder', null],
  ['geen', null],
])('looks for a name in %j', (text, query) => {
  expect(queryAt(typed(text), text.length)).toEqual(query);
});

it('puts a person in the place of what was typed, and sends an id for it', () => {
  const { draft, caret } = naming(typed('Dag @lo'), 'zone-editor', 'Lotte Maes');
  expect(draft.text).toBe('Dag @Lotte Maes ');
  expect(caret).toBe(draft.text.length);
  expect(queryAt(draft, draft.text.length)).toBeNull();
  expect(sent(typed(`${draft.text}klopt dit?`, draft))).toEqual({ text: 'Dag \uFFFC klopt dit?', mentions: ['zone-editor'] });
});

it('keeps mentions where they are when the text around them changes, and in the order of the text', () => {
  const first = naming(typed('@lo'), 'lotte', 'Lotte').draft;
  const before = edited(first, `@ka ${first.text}`, 3);
  const both = withMention(before, queryAt(before, 3) ?? { at: -1, name: '' }, 'karel', 'Karel').draft;
  expect(both.text).toBe('@Karel @Lotte ');
  expect(sent(both)).toEqual({ text: '\uFFFC \uFFFC ', mentions: ['karel', 'lotte'] });
});

it('names nobody where the name was changed', () => {
  const { draft } = naming(typed('@lo'), 'lotte', 'Lotte');
  expect(sent(edited(draft, '@Lott ', 5))).toEqual({ text: '@Lott ', mentions: null });
});

it('lets no pasted mark pass for a mention', () => {
  expect(sent(typed('een \uFFFC teken'))).toEqual({ text: 'een  teken', mentions: null });
});

it('shows words in pieces', () => {
  expect(piecesOf('\uFFFC, klopt \uFFFC?', ['lotte'])).toEqual([{ person: 'lotte' }, ', klopt ', { person: null }, '?']);
  expect(piecesOf('zonder', null)).toEqual(['zonder']);
});
