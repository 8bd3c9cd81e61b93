const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `Mod+Shift+8` as it stands on the keyboard of this device. */
export function shownKeys(keys: string): string {
  return isApple ? keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '') : keys.replace('Mod', 'Ctrl');
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
  ['Tab', 'indent'],
  ['Shift+Tab', 'outdent'],
  ['Shift+Enter', 'break'],
  ['Escape, Tab', 'leave'],
];
