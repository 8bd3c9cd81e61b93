/** The place of a section in the address of a plan that is no section: where the plan stands. */
export const standingSlug = 'standing';

export type StandingPage = { readonly kind: 'standing' } | { readonly kind: 'verify'; readonly version: number | null };

/** `standing`, `standing/verify` (the text that is frozen now), `standing/verify/2` (a version); null for anything else. */
export function standingPageOf(asked: string): StandingPage | null {
  if (asked === standingSlug) return { kind: 'standing' };
  const verify = new RegExp(`^${standingSlug}/verify(?:/([1-9][0-9]{0,5}))?$`).exec(asked);
  return verify ? { kind: 'verify', version: verify[1] ? Number(verify[1]) : null } : null;
}

export function verifySlug(version: number | null): string {
  return [standingSlug, 'verify', ...(version === null ? [] : [version])].join('/');
}
