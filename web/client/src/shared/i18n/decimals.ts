import type { Language } from './languages';

/** A number as people write it, as the document keeps it: `1 234,5` is `1234.5`. Null when it is none. */
export function decimalOf(written: string): string | null {
  const plain = written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^(-?\d{1,15}(\.\d{1,6})?)?$/.test(plain) ? plain : null;
}

/** As people of a language read it. */
export function shownDecimal(kept: string, language: Language): string {
  return language === 'en' ? kept : kept.replace('.', ',');
}
