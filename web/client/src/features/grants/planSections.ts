import type { Catalog, SectionTemplate } from '../../shared/api';

/** The sections of zone plans: a right holds in the plans of all cycles, so those of all cycles, each once. */
export function planSections(catalog: Catalog): readonly SectionTemplate[] {
  const sections = new Map<string, SectionTemplate>();
  for (const section of catalog.zonalCycles.flatMap((cycle) => cycle.sections)) if (!sections.has(section.slug)) sections.set(section.slug, section);
  return [...sections.values()];
}
