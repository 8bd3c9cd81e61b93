import { expect, it } from 'vitest';
import english from './locales/en.json';
import french from './locales/fr.json';
import german from './locales/de.json';
import { shortcuts, shownKeys } from './shortcuts';

type Keys = keyof typeof english.key;
const inWordsOf = (words: typeof english) => (key: string) => words.key[key as Keys];

it('names the keys as the keyboard of the language does', () => {
  expect(shownKeys('Mod+Shift+8', inWordsOf(german), false)).toBe('Strg+Umschalt+8');
  expect(shownKeys('Shift+Enter', inWordsOf(french), false)).toBe('Maj+Entrée');
  expect(shownKeys('Escape, Tab', inWordsOf(french), false)).toBe('Échap, Tab');
  expect(shownKeys('Mod+B', inWordsOf(english), false)).toBe('Ctrl+B');
});

it('shows the signs of an Apple keyboard', () => {
  expect(shownKeys('Mod+Alt+1', inWordsOf(german), true)).toBe('⌘⌥1');
  expect(shownKeys('Alt+Enter', inWordsOf(german), true)).toBe('⌥Eingabe');
});

it.each(shortcuts)('%s: every key has a name, and %s a word', (keys, word) => {
  expect(shownKeys(keys, inWordsOf(english), false)).not.toContain('undefined');
  expect(english.shortcut).toHaveProperty(word);
});
