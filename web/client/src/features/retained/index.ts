export { RetainedZones } from './RetainedZones';

/** The place of a section in the address of a phenomenon or theme that is no section: the zones that deal with it. */
export const zonesSlug = 'zones';
