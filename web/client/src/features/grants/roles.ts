/** The roles of the service, as an administrator chooses among them. */
export const roles = [
  'zone-editor',
  'zone-chief',
  'mayor',
  'prosecutor',
  'labour-prosecutor',
  'federal-owner',
  'federal-coordinator',
  'ministry-interior',
  'ministry-justice',
  'coordinator',
  'council-secretary',
  'observer',
  'guest',
  'administrator',
] as const;

export const scopeKinds = ['zones', 'judicial-district', 'province', 'prosecutor-office', 'phenomena', 'country'] as const;
