import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n';
import { getJson } from './http';
import { asPerson, meQuery } from './people';

export type LocalizedText = Readonly<Record<Language, string>>;

/** What a section holds. Prose stands once in each language, everything else once. */
export type SectionKind = 'prose' | 'choices' | 'objectives' | 'indicators';

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
  /** What only a cycle of zone plans has. */
  readonly terms: ZonalTerms | null;
  /** What stages of a national cycle are called that the client has no word for; null or missing for none. */
  readonly stageTitles?: Readonly<Record<string, LocalizedText>> | null;
  /** Themes, then phenomena, of a national cycle; plans have those of the cycle that they graft onto. */
  readonly phenomena: readonly Phenomenon[];
}

export interface ZonalTerms {
  /** The first and the last day of force (`2026-01-01`). */
  readonly inForceFrom: string;
  readonly inForceUntil: string;
  /** The cycle whose plans the new ones start from. */
  readonly previous: string | null;
  /** The national cycle that the plans graft onto. */
  readonly national: string;
  readonly certainty: 'sourced' | 'assumed';
  readonly note: LocalizedText | null;
  /** By when plans shall have come through their stages. */
  readonly dates: StageDates;
}

export interface StageDates {
  /** In the order of the stages; one without a day has that of the next. */
  readonly due: readonly { readonly stage: string; readonly until: string }[];
  readonly certainty: 'sourced' | 'assumed';
  readonly note: LocalizedText | null;
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
  readonly times: ZoneTimes;
  /** How certain these facts are, as words of the data file. */
  readonly certainty: { readonly code: string; readonly municipalities: string; readonly district: string } | null;
}

/** From when to when a zone exists; null where the data has no day. */
export interface ZoneTimes {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The keys of the zones that merged into it. */
  readonly predecessors: readonly string[];
  /** Codes of zones that had ended before the data begins. */
  readonly formerZones: string;
}

export interface Phenomenon {
  readonly number: string;
  readonly isTheme: boolean;
  readonly name: LocalizedText;
  readonly isOfficial: Readonly<Partial<Record<Language, boolean>>>;
}

export interface Catalog {
  /** Each after the one it follows on. */
  readonly zonalCycles: readonly Cycle[];
  /** The zonal cycle that lists show when nobody asks for another. */
  readonly shownFirst: string;
  /** The cycle of phenomena and themes that the plans graft onto which lists show first. */
  readonly nationalCycle: Cycle;
  readonly nationalCycles: readonly Cycle[];
  readonly zones: readonly Zone[];
}

export interface DocumentSummary {
  readonly document: string;
  readonly stage: string;
  readonly canOpen: boolean;
  readonly canWrite: boolean;
  /** The number of the version in force, where the person may read it and the text that is open in the document is another one. */
  readonly versionInForce: number | null;
  /** By which day a plan shall have left its stage. */
  readonly due: string | null;
  /** True while the service, begun anew, has not heard from the plan: its stage is not known then. */
  readonly isAwaited?: boolean;
}

export const catalogQuery = queryOptions({ queryKey: ['catalog'], queryFn: () => getJson<Catalog>('/api/catalog'), staleTime: 10 * 60_000 });
export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ client }) => getJson<DocumentSummary[]>(asPerson('/api/documents', client.getQueryData(meQuery.queryKey))),
  staleTime: 15_000,
  refetchInterval: ({ state }) => (state.data?.some((document) => document.isAwaited) ? 3_000 : false),
});
