import { expect, it } from 'vitest';
import { isUnread, withRead } from './readMarks';
import type { CommentThread } from './threads';

const thread = (sequence: number, by: string) => ({ id: 'a', sequence, entries: [{ by: { person: by } }] }) as unknown as CommentThread;

it('a thread is unread until the person has looked, and again when another has spoken since', () => {
  const read = withRead({}, [thread(4, 'ann')]);
  expect(isUnread({}, thread(4, 'ann'), 'paul')).toBe(true);
  expect(isUnread(read, thread(4, 'ann'), 'paul')).toBe(false);
  expect(isUnread(read, thread(9, 'ann'), 'paul')).toBe(true);
  expect(isUnread(read, thread(9, 'paul'), 'paul')).toBe(false);
});

it('what was read stays read by an older word', () => {
  const read = withRead({}, [thread(9, 'ann')]);
  expect(withRead(read, [thread(4, 'ann')])).toBe(read);
});
