/** How a document is looked at, as it stands in the address of its page. */
export interface DocumentSearch {
  /** Both language versions of a section side by side. */
  readonly versions?: 'both';
}

export function documentSearchOf(search: Record<string, unknown>): DocumentSearch {
  return search.versions === 'both' ? { versions: 'both' } : {};
}
