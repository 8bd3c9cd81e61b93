import type { Zone } from '../../shared/api';
import type { PlansSearch } from '../../shared/catalog';
import { folded } from '../../shared/i18n';

/** Zones that have every word somewhere in a name, the code or a municipality, whatever the accents. */
export function searchZones(zones: readonly Zone[], { q, province, district }: PlansSearch): readonly Zone[] {
  const words = folded(q ?? '').split(/\s+/).filter(Boolean);
  return zones.filter(
    (zone) =>
      (!province || zone.province === province) &&
      (!district || zone.judicialDistrict === district) &&
      words.every((word) => haystack(zone).includes(word)),
  );
}

const haystacks = new WeakMap<Zone, string>();

function haystack(zone: Zone): string {
  const known = haystacks.get(zone);
  if (known !== undefined) return known;
  const made = folded([zone.code ?? '', zone.nameNl, zone.nameFr, ...zone.alternativeNames, ...zone.municipalities].join('\n'));
  haystacks.set(zone, made);
  return made;
}
