import { describe, expect, it } from 'vitest';
import { municipalitiesIn, municipalityOf } from './municipalities';
import type { CommentAuthor } from './threads';

const municipalities = ['Brussel / Bruxelles', 'Elsene / Ixelles', 'Lint', 'Antwerpen', 'La Louvière', 'Sint-Niklaas', 'De Haan'];
const author = (organisation: string, organisationKind: CommentAuthor['organisationKind'] = 'coordination'): CommentAuthor => ({ person: 'ann', organisation, organisationKind });

describe('an author speaks for', () => {
  it.each<[string, string | null]>([
    ['Stad Antwerpen, integrale veiligheid', 'Antwerpen'],
    ['Antwerpen', 'Antwerpen'],
    ['stad antwerpen', 'Antwerpen'],
    ['Stad Brussel / Ville de Bruxelles, voorzitter – présidence CZS', 'Brussel / Bruxelles'],
    ["Commune d'Ixelles", 'Elsene / Ixelles'],
    ['Commune d’Ixelles, prévention', 'Elsene / Ixelles'],
    ['Ville de La Louvière', 'La Louvière'],
    ['Stad Sint-Niklaas', 'Sint-Niklaas'],
    ['Gemeente Lint', 'Lint'],
    ['Gemeente De Haan, preventie', 'De Haan'],
    ['Haan', null],
    ['Lint-Noord', null],
    ['Linter', null],
    ['PZ Antwerpen', null],
    ['Buurtoverleg (fictief)', null],
    ['', null],
  ])('%s: %s', (organisation, expected) => {
    expect(municipalityOf(author(organisation), municipalities)).toBe(expected);
  });

  it.each(['justice', 'federal', 'ministry'] as const)('none where it is of the world %s', (kind) => {
    expect(municipalityOf(author('Antwerpen, parket', kind), municipalities)).toBeNull();
  });
});

it('a municipality is worth choosing where several organisations speak for it', () => {
  const authors = [author('Stad Antwerpen, integrale veiligheid'), author('Stad Antwerpen, burgemeester', 'zonal'), author('Gemeente Lint'), author('Gemeente Lint'), author('PZ Antwerpen', 'zonal')];
  expect(municipalitiesIn(authors, municipalities)).toEqual(['Antwerpen']);
  expect(municipalitiesIn(authors, [])).toEqual([]);
});
