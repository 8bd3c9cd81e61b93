import { HttpFailure } from './http';

const tooManyRequests = 429;

/** For how many seconds to wait before one asks again, when one person asked too much at once; null for every other failure. */
export function secondsToWait(failure: Error): number | null {
  return failure instanceof HttpFailure && failure.status === tooManyRequests ? Math.max(1, Math.ceil(askedMs(failure) / 1000)) : null;
}

/** True when the service understood and will not, however often it is asked. */
export function isRefused(failure: Error | null): boolean {
  return failure instanceof HttpFailure && failure.status < 500 && failure.status !== tooManyRequests;
}

/** How often something is asked for again that only reads. A refusal stays a refusal; an accident is worth another try, and one shall come back that was told to wait. */
export function asksAgain(count: number, failure: Error): boolean {
  const isTooMany = failure instanceof HttpFailure && failure.status === tooManyRequests;
  return !isRefused(failure) && count < (isTooMany ? 5 : 2);
}

/** At least what the service asks for; up to half as long again, so that what was refused together does not come back together. */
export function pauseBefore(count: number, failure: Error): number {
  const usual = Math.min(1000 * 2 ** count, 30_000);
  const asked = failure instanceof HttpFailure ? askedMs(failure) : 0;
  return Math.max(usual, asked) + (asked > 0 ? Math.random() * (asked / 2) : 0);
}

function askedMs({ problem }: HttpFailure): number {
  const asked = typeof problem === 'object' && problem !== null && 'retryAfterMs' in problem ? Number(problem.retryAfterMs) : 0; // the service writes numbers as text
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, 60_000) : 0;
}
