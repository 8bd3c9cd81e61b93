import type { Refusal } from '../../transport';

const forbiddenReasons = ['frozen', 'schema', 'link', 'client-id'];

/** The key of the sentence that says why work was refused. */
export function refusalWord({ code, reason }: Pick<Refusal, 'code' | 'reason'>): string {
  if (code === 'forbidden' && reason !== null && forbiddenReasons.includes(reason)) return `refused.${reason}`;
  return code === 'busy' ? 'refused.malformed' : `refused.${code}`;
}
