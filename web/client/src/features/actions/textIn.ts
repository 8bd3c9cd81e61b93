import type { Texts } from './planActions';

/** A text in the reader's language where the plan has it, else in the first that it has; null for none. */
export function textIn(texts: Texts, language: string): { readonly lang: string; readonly text: string } | null {
  const lang = texts[language] ? language : Object.keys(texts)[0];
  const text = lang && texts[lang];
  return lang && text ? { lang, text } : null;
}
