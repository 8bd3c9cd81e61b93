import type { Grant, Zone } from '../../shared/api';
import { covers, holds } from '../../shared/catalog';

const officers = ['zone-chief', 'zone-editor'];

/** A right that is limited to sections lets its holder write there and decide nothing. Keep in step with `PlanActors.cs`. */
export function isOfficer(grants: readonly Grant[], zone: Zone, now: Date): boolean {
  return grants.some((grant) => officers.includes(grant.role) && grant.sections.length === 0 && holds(grant, now) && covers(grant.scope, zone));
}
