import { HttpFailure } from '../../shared/api';

const reasons = ['reminded', 'reacted', 'not-in-consultation', 'reactions', 'no-access'] as const;

/** The word of the sentence that says why, and when it can be tried again where that is known. */
export function refusalWordOf(failure: Error): { readonly word: (typeof reasons)[number] | 'unreachable' | 'other'; readonly next: string | null } {
  if (!(failure instanceof HttpFailure)) return { word: 'unreachable', next: null };
  const { reason, next } = (failure.problem ?? {}) as { readonly reason?: unknown; readonly next?: unknown };
  const isMoment = typeof next === 'string' && !Number.isNaN(Date.parse(next));
  return { word: reasons.find((known) => known === reason) ?? 'other', next: isMoment ? next : null };
}
