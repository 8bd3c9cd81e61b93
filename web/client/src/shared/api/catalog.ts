import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n';
import { getJson } from './http';
import { asPerson, meQuery } from './people';

export type LocalizedText = Readonly<Record<Language, string>>;

/** What a section holds. Prose stands once in each language, everything else once. */
export type SectionKind = 'prose' | 'choices' | 'objectives';

export interface SectionTemplate {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly guidance: LocalizedText;
  readonly handling: 'public' | 'internal' | 'limited';
  readonly kind: SectionKind;
}

export interface Cycle {
  readonly id: string;
  readonly initialStage: string;
  readonly languages: readonly string[];
  readonly sections: readonly SectionTemplate[];
}

export interface Zone {
  readonly key: string;
  readonly code: string | null;
  readonly nameNl: string;
  readonly nameFr: string;
  readonly alternativeNames: readonly string[];
  readonly province: string;
  readonly region: string;
  readonly judicialDistrict: string;
  readonly prosecutorOffice: string;
  readonly languages: readonly string[];
  readonly municipalities: readonly string[];
}

export interface Phenomenon {
  readonly number: string;
  readonly isTheme: boolean;
  readonly name: LocalizedText;
  readonly isOfficial: Readonly<Partial<Record<Language, boolean>>>;
}

export interface Catalog {
  readonly zonalCycle: Cycle;
  readonly nationalCycle: Cycle;
  readonly zones: readonly Zone[];
  readonly phenomena: readonly Phenomenon[];
}

export interface DocumentSummary {
  readonly document: string;
  readonly stage: string;
  readonly canOpen: boolean;
  readonly canWrite: boolean;
}

export const catalogQuery = queryOptions({ queryKey: ['catalog'], queryFn: () => getJson<Catalog>('/api/catalog'), staleTime: 10 * 60_000 });
export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ client }) => getJson<DocumentSummary[]>(asPerson('/api/documents', client.getQueryData(meQuery.queryKey))),
  staleTime: 15_000,
});
