import { expect, it } from 'vitest';
import { Refusal, refusalCodes } from '../../transport/Refusal';
import words from './locales/en.json';
import { refusalWord } from './refusalWord';
import { saveWord, shownSave } from './saveWord';

const sentences = { ...flat(words) };

it.each(refusalCodes)('%s has a sentence', (code) => {
  expect(sentences).toHaveProperty([refusalWord(new Refusal(code))]);
});

it.each(['frozen', 'schema', 'link', 'client-id', 'no-access', 'role-reads', 'role-comments', 'other-section', 'not-open'])('forbidden (%s) has a sentence', (reason) => {
  expect(sentences).toHaveProperty([refusalWord(new Refusal('forbidden', { reason }))]);
});

it.each(['loading', 'saved', 'saving', 'offline-clean', 'offline-pending', 'readonly', 'refused'] as const)('the save state %s has a sentence', (save) => {
  expect(sentences).toHaveProperty([saveWord({ save, isOnDevice: false })]);
  expect(sentences).toHaveProperty([saveWord({ save, isOnDevice: true })]);
});

it('says "on this device" only when it is true', () => {
  expect(sentences[saveWord({ save: 'offline-pending', isOnDevice: true })]).toContain('on this device');
  expect(sentences[saveWord({ save: 'offline-pending', isOnDevice: false })]).not.toContain('on this device');
});

it.each(['offline-clean', 'offline-pending'] as const)('%s with unsent work in another section says that something waits, and "on this device" only when all of it is', (save) => {
  const here = { save, isOnDevice: save === 'offline-pending' };
  expect(shownSave(here, { sections: 1, isOnDevice: true })).toEqual({ save: 'offline-pending', isOnDevice: true });
  expect(shownSave(here, { sections: 2, isOnDevice: false })).toEqual({ save: 'offline-pending', isOnDevice: false });
});

it.each(['loading', 'saved', 'saving', 'readonly', 'refused'] as const)('%s speaks of its own section', (save) => {
  expect(shownSave({ save, isOnDevice: false }, { sections: 1, isOnDevice: true }).save).toBe(save);
});

it('offline with nothing unsent anywhere, nothing waits', () => {
  expect(shownSave({ save: 'offline-clean', isOnDevice: false }, { sections: 0, isOnDevice: true }).save).toBe('offline-clean');
});

it.each(['role-reads', 'role-comments', 'other-section', 'frozen', 'stale-client', 'other'])('read only (%s) has a sentence', (reason) => {
  expect(sentences).toHaveProperty([`readonly.${reason}`]);
});

function flat(nested: object, path = ''): Record<string, string> {
  const entries = Object.entries(nested).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : Object.entries(flat(value as object, `${path}${key}.`)),
  );
  return Object.fromEntries(entries);
}
