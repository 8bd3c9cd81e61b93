import type { TFunction } from 'i18next';

/** What the cell of a row is called that a remark is about; empty where this page has no word for it. */
export function fieldName(field: string, t: TFunction): string {
  const [word = ''] = field.split('@');
  return t(`objectives:cell.${named[word] ?? word}`, { defaultValue: '' });
}

/** The cells whose word in a table is that of their whole group. */
const named: Readonly<Record<string, string>> = { indicator: 'measure' };
