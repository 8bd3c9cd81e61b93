import { describe, expect, it } from 'vitest';
import { languagesIn, languageToRead, readIn } from './sectionsIn';

const sections = ['mission@nl', 'mission@fr', 'choices', 'scan/context@nl'].map((section) => ({ section, isErased: false }));

describe('the sections of a frozen text', () => {
  it('are there in the languages of its prose', () => {
    expect(languagesIn(sections, ['nl', 'fr', 'de'])).toEqual(['nl', 'fr']);
    expect(languagesIn([], ['nl'])).toEqual([]);
  });

  it('are read in the language that was asked for, else in that of the interface, else in the first', () => {
    expect(languageToRead('fr', 'nl', ['nl', 'fr'])).toBe('fr');
    expect(languageToRead('de', 'fr', ['nl', 'fr'])).toBe('fr');
    expect(languageToRead(undefined, 'en', ['nl', 'fr'])).toBe('nl');
    expect(languageToRead(undefined, 'en', [])).toBeNull();
  });

  it('stand once in each language, and those of all languages always', () => {
    expect(readIn(sections, 'fr').map(({ section }) => section)).toEqual(['mission@fr', 'choices']);
    expect(readIn(sections, null).map(({ section }) => section)).toEqual(['choices']);
  });
});
