import type { Grant, Zone } from '../api';

/** True while a right holds. */
export function holds({ from, until }: Grant, now: Date): boolean {
  return (from === null || Date.parse(from) <= now.getTime()) && (until === null || Date.parse(until) > now.getTime());
}

/** True when a scope takes a zone in. */
export function covers({ kind, names }: Grant['scope'], zone: Zone): boolean {
  if (kind === 'country') return true;
  const nameIn: Readonly<Record<string, string>> = {
    zones: zone.key,
    province: zone.province,
    'judicial-district': zone.judicialDistrict,
    'prosecutor-office': zone.prosecutorOffice,
  };
  return names.includes(nameIn[kind] ?? '');
}
