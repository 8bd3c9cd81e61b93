import type { GoalSummary, Level, PlanOverview, Zone } from '../../shared/api';
import { parseDocument, zoneName } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';

/** A zone whose plan deals with a phenomenon or theme. */
export interface RetainedZone {
  readonly zone: Zone;
  readonly level: Exclude<Level, 'not-retained'>;
  readonly stage: string;
  /** True when the choice is approved, not only drafted. */
  readonly isApproved: boolean;
  readonly goals: readonly GoalSummary[];
}

export interface ZoneGroup {
  /** As it stands in the data. */
  readonly area: string;
  /** In the reader's language. */
  readonly name: string;
  readonly zones: readonly RetainedZone[];
}

/** How the zones are put together. */
export type Grouping = 'judicialDistrict' | 'province';

/** How names are read. */
export interface Reading {
  readonly language: Language;
  readonly placeName: (place: string) => string;
}

/** From the strongest to the weakest. */
export const levels = ['priority', 'attention-point', 'regular-work'] as const;

/** The zones that chose a level for it, by area and within each from the strongest level to the weakest. */
export function retainedZones(number: string, plans: readonly PlanOverview[], zones: readonly Zone[], grouping: Grouping, { language, placeName }: Reading): readonly ZoneGroup[] {
  const order = new Intl.Collator(language);
  const byKey = new Map(zones.map((zone) => [zone.key, zone]));
  const groups = new Map<string, RetainedZone[]>();
  for (const plan of plans) {
    const zone = byKey.get(parseDocument(plan.document)?.name ?? '');
    const found = zone && retained(number, plan, zone);
    if (found) groups.set(zone[grouping], [...(groups.get(zone[grouping]) ?? []), found]);
  }
  return [...groups]
    .map(([area, found]) => ({ area, name: placeName(area), zones: found.sort(byLevelAndName(order, language)) }))
    .sort((one, other) => order.compare(one.name, other.name));
}

/** How many zones chose each level. */
export function countLevels(groups: readonly ZoneGroup[]): Readonly<Record<RetainedZone['level'], number>> {
  const all = groups.flatMap(({ zones }) => zones);
  const count = (level: Level) => all.filter((zone) => zone.level === level).length;
  return { priority: count('priority'), 'attention-point': count('attention-point'), 'regular-work': count('regular-work') };
}

function retained(number: string, plan: PlanOverview, zone: Zone): RetainedZone | null {
  const approved = plan.public.choices?.[number];
  // Whoever may read the draft sees what it says now.
  const level = plan.working?.choices[number] ?? approved;
  if (!level || level === 'not-retained') return null;
  const goals = (plan.working?.goals ?? []).filter((goal) => goal.phenomenon === number);
  return { zone, level, stage: plan.public.stage, isApproved: approved === level, goals };
}

function byLevelAndName(order: Intl.Collator, language: Language): (one: RetainedZone, other: RetainedZone) => number {
  return (one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || order.compare(zoneName(one.zone, language), zoneName(other.zone, language));
}
