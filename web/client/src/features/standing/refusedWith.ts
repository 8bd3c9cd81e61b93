import { HttpFailure, secondsToWait } from '../../shared/api';
import { refusalOfProblem, type Refusal } from '../../transport';
import type { PlanLack } from './planStanding';

/** Why a command was not carried out. */
export type Refused =
  /** What is missing or not as it must be. */
  | { readonly kind: 'lacks'; readonly lacks: readonly PlanLack[] }
  | { readonly kind: 'role'; readonly actors: readonly string[] }
  | { readonly kind: 'stage'; readonly stage: string }
  /** Too much was asked at once. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'words'; readonly word: RefusedWord };

export const refusedWords = ['unreachable', 'signed-out', 'forbidden', 'conflict', 'operation', 'malformed', 'busy', 'decision-rate', 'not-found', 'other'] as const;
export type RefusedWord = (typeof refusedWords)[number];

export function refusedWith(failure: Error): Refused {
  if (!(failure instanceof HttpFailure)) return { kind: 'words', word: 'unreachable' };
  if (failure.status === 401) return { kind: 'words', word: 'signed-out' };
  const seconds = secondsToWait(failure);
  if (seconds !== null) return { kind: 'wait', seconds };
  const refusal = refusalOfProblem(failure.problem);
  if (!refusal) return { kind: 'words', word: failure.status >= 500 ? 'unreachable' : 'other' };
  return refusedBy(refusal);
}

export function refusedBy(refusal: Refusal): Refused {
  return reasonOf(refusal) ?? { kind: 'words', word: refusedWords.find((word) => word === refusal.code) ?? 'other' };
}

function reasonOf(refusal: Refusal): Refused | null {
  const values = textsIn(refusal.values);
  if (refusal.code === 'too-large' && values.unit === 'bytes') return { kind: 'lacks', lacks: [{ word: 'pdf-size', arguments: { limit: megabytes(values.limit) } }] };
  if (refusal.code === 'too-large' && values.limit && refusal.reason !== 'pdfs') return { kind: 'lacks', lacks: [{ word: 'too-long', arguments: values }] };
  switch (refusal.reason) {
    case null:
    case 'no-access':
      return null;
    case 'missing':
      return { kind: 'lacks', lacks: listed(values.what).map((word) => ({ word, arguments: values })) };
    case 'role':
      return { kind: 'role', actors: listed(values.actors) };
    case 'stage':
      return { kind: 'stage', stage: values.stage ?? '' };
    case 'operation':
    case 'decision-rate':
      return { kind: 'words', word: refusal.reason };
    default:
      return { kind: 'lacks', lacks: [{ word: refusal.reason, arguments: values }] };
  }
}

function megabytes(bytes = '0'): string {
  return `${Math.floor(Number(bytes) / 1024 / 1024)} MB`;
}

function listed(text = ''): readonly string[] {
  return text.split(',').filter(Boolean);
}

function textsIn(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}
