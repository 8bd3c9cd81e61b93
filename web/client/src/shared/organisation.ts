export const organisationKinds = ['federal', 'zonal', 'justice', 'coordination', 'ministry', 'guest'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The kind as the page can draw it; what a newer service may send looks like a guest. */
export function knownKind(kind: string): OrganisationKind {
  return organisationKinds.find((known) => known === kind) ?? 'guest';
}
