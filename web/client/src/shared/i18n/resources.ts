import { pseudoLanguage, type Locale } from './languages';
import { pseudo } from './pseudo';

export interface Words {
  readonly [key: string]: string | Words;
}

// One file for each language, so that the page asks for one.
const loaders = {
  nl: () => import('./words/nl'),
  fr: () => import('./words/fr'),
  de: () => import('./words/de'),
  en: () => import('./words/en'),
};

/** All words of one language, by namespace: the folder that holds `locales/<language>.json`. */
export async function loadWords(locale: Locale): Promise<Record<string, Words>> {
  const { words } = await loaders[locale === pseudoLanguage ? 'en' : locale]();
  const files = Object.entries(words as Record<string, Words>);
  return Object.fromEntries(files.map(([path, file]) => [namespaceOf(path), locale === pseudoLanguage ? pseudoWords(file) : file]));
}

function namespaceOf(path: string): string {
  return path.split('/').at(-3) ?? '';
}

function pseudoWords(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? pseudo(value) : pseudoWords(value)]));
}
