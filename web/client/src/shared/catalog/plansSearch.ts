import type { CycleSearch } from './useCycle';

/** What is looked for among the zones, as it stands in the address of that page. */
export interface PlansSearch extends CycleSearch {
  readonly q?: string;
  readonly province?: string;
  readonly district?: string;
}

export function plansSearchOf(search: Record<string, unknown>): PlansSearch {
  // A code is a number to the parser of the address.
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const entries = (['q', 'province', 'district', 'cycle'] as const).map((key) => [key, text(search[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
