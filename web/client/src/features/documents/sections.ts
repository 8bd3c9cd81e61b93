import type { SectionKind } from '../../shared/api';
import { splitSection } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';
import type { SectionInfo } from '../../transport';

/** A section in one language, or, when it is not prose, in all of them at once: then its language is null. */
export type SectionVersion = SectionInfo & { readonly language: Language | null };

/** One entry of the outline: a section in the languages it is written in. */
export interface OutlineEntry {
  readonly slug: string;
  readonly versions: readonly SectionVersion[];
}

export interface OutlineGroup {
  /** The first part of the slugs (`scan`), or null for entries that stand alone. */
  readonly name: string | null;
  readonly entries: readonly OutlineEntry[];
}

/** Kinds of sections that have an editor of their own. */
const structured: readonly SectionKind[] = ['choices', 'objectives', 'indicators'];

/** Sections with a title of their own above them. */
const groupNames = ['scan', 'phenomenon'];

/** The written sections that the person may read, in the order of the document; those of a kind this page does not know are left out. */
export function outlineOf(sections: readonly SectionInfo[], kindOf: (slug: string) => SectionKind): readonly OutlineEntry[] {
  const entries = new Map<string, OutlineEntry>();
  for (const info of sections) {
    const { slug, language } = splitSection(info.section);
    const isProse = kindOf(slug) === 'prose';
    if (info.ability === 'none' || isProse !== (language !== null) || (!isProse && !structured.includes(kindOf(slug)))) continue;
    entries.set(slug, { slug, versions: [...(entries.get(slug)?.versions ?? []), { ...info, language }] });
  }
  return [...entries.values()];
}

export function groupsOf(entries: readonly OutlineEntry[]): readonly OutlineGroup[] {
  const groups: { name: string | null; entries: OutlineEntry[] }[] = [];
  for (const entry of entries) {
    const [first, second] = entry.slug.split('/');
    const name = second !== undefined && first !== undefined && groupNames.includes(first) ? first : null;
    const last = groups.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else groups.push({ name, entries: [entry] });
  }
  return groups;
}

/** True while all of a section, in every language, is what was carried over. */
export function isUntouched({ versions }: OutlineEntry): boolean {
  return versions.every(({ isCarried, isStarted }) => !isStarted && isCarried);
}

/** The version in the wanted language, else the first. */
export function versionOf(entry: OutlineEntry, language: Language): SectionVersion | undefined {
  return entry.versions.find((version) => version.language === language) ?? entry.versions[0];
}
