import { isLanguage, type Language } from '../i18n';
import { documentPath, type DocumentAddress } from './address';

/** How a frozen text is looked at, as it stands in the address of its page. */
export interface VersionSearch {
  /** The language of the text. */
  readonly text?: Language;
}

export function versionSearchOf(search: Record<string, unknown>): VersionSearch {
  return isLanguage(search.text) ? { text: search.text } : {};
}

/** The page of a frozen text: of a version in force by its number, of one that was laid before the council by its name. */
export function versionPath(address: DocumentAddress, version: string | number): string {
  return documentPath(address, `versions/${version}`);
}
