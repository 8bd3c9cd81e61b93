type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Ctrl+Alt+M leads to a remark or begins one. By the letter or by the place of it on most keyboards: on some (AZERTY) the M is elsewhere, and
 * on some these modifiers make another letter of it.
 */
export function isRemarkKey({ code, key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  return (code === 'KeyM' || key.toLowerCase() === 'm') && altKey && (ctrlKey || metaKey) && !shiftKey;
}

/** F8 leads to the next remark and Shift+F8 to the one before; null for other keys. */
export function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): 'next' | 'previous' | null {
  if (key !== 'F8' || ctrlKey || metaKey || altKey) return null;
  return shiftKey ? 'previous' : 'next';
}
