import type { Catalog } from '../api';
import { isLanguage, type Language } from '../i18n';
import type { DocumentAddress } from './address';

/** The languages a document is written in: those of the zone, or of the national cycle it belongs to, whichever cycle lists show first. */
export function textLanguagesOf({ kind, cycle, name }: DocumentAddress, catalog: Catalog): readonly Language[] {
  const written = kind === 'plan' ? catalog.zones.find(({ key }) => key === name)?.languages : catalog.nationalCycles.find(({ id }) => id === cycle)?.languages;
  return (written ?? []).filter(isLanguage);
}
