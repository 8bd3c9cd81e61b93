import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogQuery, type Catalog } from '../api';
import { useLanguage, type Language } from '../i18n';
import type { DocumentAddress } from './address';
import { isTranslation, phenomenonName, zoneName } from './names';
import { phenomenaOf } from './phenomena';
import { wordsOf, type SectionWords } from './sectionWords';

export interface DocumentWords {
  readonly title: string;
  readonly number: string | null;
  readonly isTranslation: boolean;
  readonly isKnown: boolean;
  section(slug: string): SectionWords;
}

export function useDocumentWords(address: DocumentAddress): DocumentWords {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  return { ...titleOf(address, catalog, language), section: (slug) => wordsOf(slug, address, catalog, language) };
}

function titleOf(address: DocumentAddress, catalog: Catalog, language: Language): Omit<DocumentWords, 'section'> {
  if (address.kind === 'plan') {
    const zone = catalog.zones.find((candidate) => candidate.key === address.name);
    return { title: zone ? zoneName(zone, language) : address.name, number: zone?.code ?? null, isTranslation: false, isKnown: Boolean(zone) };
  }
  const phenomenon = phenomenaOf(address, catalog).find((candidate) => candidate.number === address.name);
  return {
    title: phenomenon ? phenomenonName(phenomenon, language) : address.name,
    number: address.name,
    isTranslation: phenomenon ? isTranslation(phenomenon, language) : false,
    isKnown: Boolean(phenomenon),
  };
}
