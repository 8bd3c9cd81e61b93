import { isLate, isStale } from './due';
import type { OpenAction } from './planActions';

/** Late ones first, then those without news for too long, then by their last day: over all cycles what the service does for each. */
export function inOrder(actions: readonly OpenAction[], now: Date): readonly OpenAction[] {
  const rank = ({ action: { news } }: OpenAction) => (isLate(news, now) ? 0 : isStale(news, now) ? 1 : 2);
  const last = ({ action: { end } }: OpenAction) => end ?? 'never'; // sorts after all dates
  return actions.toSorted((one, other) => rank(one) - rank(other) || (last(one) < last(other) ? -1 : Number(last(one) > last(other))));
}
