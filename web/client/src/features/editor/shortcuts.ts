const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const appleSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/**
 * `Mod+Shift+8` as it stands on the keyboard.
 * @param word What a key is called in the person's language, by its name here. Letters and digits are called what they are.
 */
export function shownKeys(keys: string, word: (key: string) => string, isOnApple = isApple): string {
  const shown = keys.replace(/[A-Z][a-z]+/g, (key) => (isOnApple ? appleSigns[key] : undefined) ?? word(key === 'Mod' ? 'Control' : key));
  return isOnApple ? shown.replaceAll('+', '') : shown;
}

/** What the keys do, by the name of the word for it. */
export const shortcuts: readonly (readonly [keys: string, word: string])[] = [
  ['Mod+Z', 'undo'],
  ['Mod+Shift+Z', 'redo'],
  ['Mod+B', 'bold'],
  ['Mod+I', 'italic'],
  ['Mod+U', 'underline'],
  ['Mod+Alt+1', 'heading1'],
  ['Mod+Alt+2', 'heading2'],
  ['Mod+Alt+3', 'heading3'],
  ['Mod+Alt+0', 'paragraph'],
  ['Mod+Shift+8', 'bulletList'],
  ['Mod+Shift+7', 'orderedList'],
  ['Mod+Shift+B', 'quote'],
  ['Alt+Enter', 'openLink'],
  ['Mod+Alt+M', 'remark'],
  ['Tab', 'indent'],
  ['Shift+Tab', 'outdent'],
  ['Shift+Enter', 'break'],
  ['Escape, Tab', 'leave'],
];
