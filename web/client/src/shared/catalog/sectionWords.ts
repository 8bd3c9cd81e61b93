import type { Catalog, SectionKind } from '../api';
import { isLanguage, type Language } from '../i18n';
import type { DocumentAddress } from './address';
import { inLanguage, phenomenonName } from './names';
import { phenomenaOf } from './phenomena';

export interface SectionWords {
  readonly title: string;
  readonly guidance: string | null;
  readonly kind: SectionKind;
}

export function splitSection(section: string): { readonly slug: string; readonly language: Language | null } {
  const [slug = '', language] = section.split('@');
  return { slug, language: isLanguage(language) ? language : null };
}

export function wordsOf(slug: string, { kind, cycle }: Pick<DocumentAddress, 'kind' | 'cycle'>, catalog: Catalog, language: Language): SectionWords {
  const { sections = [] } = (kind === 'plan' ? catalog.zonalCycles : catalog.nationalCycles).find(({ id }) => id === cycle) ?? {};
  const template = sections.find((section) => section.slug === slug);
  if (template) return { title: inLanguage(template.title, language), guidance: inLanguage(template.guidance, language), kind: template.kind };
  const number = /^phenomenon\/(.+)$/.exec(slug)?.[1];
  const phenomenon = phenomenaOf({ kind, cycle }, catalog).find((candidate) => candidate.number.toLowerCase() === number);
  return { title: phenomenon ? phenomenonName(phenomenon, language) : slug, guidance: null, kind: 'prose' };
}
