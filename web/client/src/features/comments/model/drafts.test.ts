// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { leaving } from '../../../shared/leaving';
import { operationOf, replies, starts, withoutPosted, type StartDraft } from './drafts';

const begun: StartDraft = { words: null, row: null, isOnRow: false, kind: 'remark', audience: 'plan', text: '', mentions: [], replacement: '', sent: null };
const wouldAsk = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(() => leaving.forget('ann').catch(() => undefined)); // there is no device here

it('the page asks before it is closed while words are typed and not posted, and signing out does', async () => {
  expect(wouldAsk()).toBe(false);
  replies.write('ann plan a', { text: 'Ja.', mentions: [], sent: null });
  starts.write('ann plan mission@nl', begun);
  expect(wouldAsk()).toBe(true);
  expect(await leaving.hasUnsent('ann')).toBe(true);
  replies.write('ann plan a', null);
  expect(wouldAsk()).toBe(false); // a form in which nothing was typed loses nothing
});

it('a suggestion that was typed would be lost, and the words that it began with would not', () => {
  const words = { text: 'Elk jaar ', first: new Uint8Array(), last: new Uint8Array(), stateVector: new Uint8Array() };
  starts.write('ann plan mission@nl', { ...begun, words, kind: 'suggestion', replacement: 'Elk jaar' });
  expect(starts.hasUnsent).toBe(false);
  starts.write('ann plan mission@nl', { ...begun, words, kind: 'suggestion', replacement: 'Elke maand' });
  expect(starts.hasUnsent).toBe(true);
});

it('nothing of it is left after signing out', async () => {
  replies.write('ann plan a', { text: 'Ja.', mentions: [], sent: null });
  await leaving.forget('ann').catch(() => undefined);
  expect(replies.snapshot().size).toBe(0);
  expect(wouldAsk()).toBe(false);
});

it('the same content is sent again as the same command, other content as another', () => {
  const sent = { ...begun, text: 'a', sent: { content: 'a', operation: 'first' } };
  expect(operationOf(sent, 'a')).toBe('first');
  expect(operationOf(sent, 'b')).not.toBe('first');
});

it('what was typed while the words before it were on their way stays', () => {
  const posted = { text: 'Ja', mentions: [], sent: { content: 'Ja', operation: 'first' } };
  replies.write('ann plan a', posted);
  replies.write('ann plan a', (kept) => kept && { ...kept, text: 'Ja, en nee' });
  replies.write('ann plan a', withoutPosted(posted));
  expect(replies.snapshot().get('ann plan a')).toEqual({ text: 'Ja, en nee', mentions: [], sent: null });
  replies.write('ann plan b', posted);
  replies.write('ann plan b', withoutPosted(posted));
  expect(replies.snapshot().has('ann plan b')).toBe(false);
});
