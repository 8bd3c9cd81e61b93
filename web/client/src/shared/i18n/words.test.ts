import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import { pseudo } from './pseudo';
import { loadWords, type Words } from './resources';

const all = Object.fromEntries(await Promise.all(languages.map(async (language) => [language, flat(await loadWords(language))] as const)));
const english = all.en ?? {};

describe.each(languages)('the words in %s', (language) => {
  const words = all[language] ?? {};

  it('have the keys of the others', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
  });

  it('are never empty', () => {
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the placeholders of the others', () => {
    const differing = Object.keys(english).filter((key) => placeholders(words[key]) !== placeholders(english[key]));
    expect(differing).toEqual([]);
  });

  it('say the save states as agreed', () => {
    const said = Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith('documents:save.') && !key.endsWith('-here')));
    expect(said).toMatchObject(saveStates[language]);
  });
});

const saveStates = {
  en: {
    'documents:save.saved': 'Saved',
    'documents:save.saving': 'Saving…',
    'documents:save.offline-clean': 'Offline. Nothing is waiting',
    'documents:save.offline-pending': 'Offline. Your changes are on this device and will be sent',
    'documents:save.readonly': 'Read only',
    'documents:save.refused': 'These changes were not accepted. Copy your text',
  },
  nl: {
    'documents:save.saved': 'Bewaard',
    'documents:save.saving': 'Bewaren…',
    'documents:save.offline-clean': 'Offline. Er wacht niets',
    'documents:save.offline-pending': 'Offline. Uw wijzigingen staan op dit toestel en worden verzonden',
    'documents:save.readonly': 'Alleen lezen',
    'documents:save.refused': 'Deze wijzigingen werden niet aanvaard. Kopieer uw tekst',
  },
  fr: {
    'documents:save.saved': 'Enregistré',
    'documents:save.saving': 'Enregistrement…',
    'documents:save.offline-clean': 'Hors ligne. Rien en attente',
    'documents:save.offline-pending': 'Hors ligne. Vos modifications sont sur cet appareil et seront envoyées',
    'documents:save.readonly': 'Lecture seule',
    'documents:save.refused': "Ces modifications n'ont pas été acceptées. Copiez votre texte",
  },
  de: {
    'documents:save.saved': 'Gespeichert',
    'documents:save.saving': 'Wird gespeichert…',
    'documents:save.offline-clean': 'Offline. Nichts wartet',
    'documents:save.offline-pending': 'Offline. Ihre Änderungen sind auf diesem Gerät und werden gesendet',
    'documents:save.readonly': 'Nur Lesen',
    'documents:save.refused': 'Diese Änderungen wurden nicht angenommen. Kopieren Sie Ihren Text',
  },
} as const;

describe('the keys that the pages ask for', () => {
  const known = new Set(Object.keys(english).map((key) => key.slice(key.indexOf(':') + 1).replace(/_(one|many|other)$/, '')));

  it('exist', () => {
    const missing = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).flatMap((file) => askedFor(readFileSync(`src/${file}`, 'utf8')).filter((key) => !known.has(key)).map((key) => `${file}: ${key}`));
    expect(missing).toEqual([]);
  });
});

describe('the pseudo language', () => {
  it('accents and brackets the words and leaves the placeholders', () => {
    expect(pseudo('Zone {{code}}')).toBe('⟦Žóñé {{code}}⟧');
  });

  it('brackets every word', async () => {
    expect(Object.entries(flat(await loadWords('qps'))).filter(([, text]) => !/^⟦.*⟧$/s.test(text))).toEqual([]);
  });
});

function flat(words: Record<string, Words>): Record<string, string> {
  const entries = Object.entries(words).flatMap(([namespace, file]) => leaves(file).map(([key, text]) => [`${namespace}:${key}`, text] as const));
  return Object.fromEntries(entries);
}

function leaves(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`)));
}

function placeholders(text = ''): string {
  return [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort().join();
}

/** The keys that stand as such in `t('…')`; those put together at run time have tests where they are made. */
function askedFor(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => (match[1] ?? '').replace(/^[a-z-]+:/, ''));
}
