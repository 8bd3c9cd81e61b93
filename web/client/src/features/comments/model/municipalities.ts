import type { CommentAuthor } from './threads';

/**
 * The municipality that an author speaks for, of those of the zone: its mayor, its administration, its coordination of integral safety.
 * What is known of an organisation is its world and its name, so it is the one that the name begins with ("Stad Antwerpen, integrale
 * veiligheid"); null for every other, such as the police of the zone or a prosecutor's office.
 */
export function municipalityOf({ organisation, organisationKind }: CommentAuthor, municipalities: readonly string[]): string | null {
  if (!worlds.has(organisationKind)) return null;
  const named = organisation.replace(title, '');
  const names = [named, named.replace(particle, '')]; // "De Haan" is a name, and "de" in "Ville de Liège" is none
  return municipalities.find((municipality) => municipality.split(' / ').some((one) => names.some((name) => beginsWith(name, one)))) ?? null;
}

/** The municipalities for which several organisations have begun threads: each of the others is found by its one organisation. */
export function municipalitiesIn(authors: readonly CommentAuthor[], municipalities: readonly string[]): readonly string[] {
  const speaking = new Map<string, Set<string>>();
  for (const author of authors) {
    const municipality = municipalityOf(author, municipalities);
    if (municipality !== null) speaking.set(municipality, (speaking.get(municipality) ?? new Set()).add(author.organisation));
  }
  return municipalities.filter((municipality) => (speaking.get(municipality)?.size ?? 0) > 1);
}

const worlds: ReadonlySet<CommentAuthor['organisationKind']> = new Set(['zonal', 'coordination', 'guest']);

const title = /^(stad|gemeente|ville|commune|stadt|gemeinde|city|municipality)\s+/iu;
const particle = /^(van\s+|des\s+|du\s+|de\s+|of\s+|d['’])/iu;

function beginsWith(name: string, municipality: string): boolean {
  const rest = name.slice(municipality.length);
  return name.slice(0, municipality.length).toLocaleLowerCase() === municipality.toLocaleLowerCase() && !/^[\p{L}\p{N}-]/u.test(rest);
}
