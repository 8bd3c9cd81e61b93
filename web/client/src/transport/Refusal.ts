import { jittered } from './Backoff';

export const refusalCodes = ['forbidden', 'malformed', 'too-large', 'busy', 'not-found', 'conflict', 'stale-client'] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalValues = Readonly<Record<string, unknown>>;

/** The service understood the call and refused it. Anything else that fails says nothing about what was sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {},
  ) {
    super(code);
  }

  get reason(): string | null {
    return typeof this.values.reason === 'string' ? this.values.reason : null;
  }

  get retryAfterMs(): number {
    const asked = Number(this.values.retryAfterMs); // the service writes numbers as text
    return asked > 0 ? asked : 1000;
  }

  /** At least what the service asks for, and up to twice as long, so that those who were refused together do not return together. */
  pauseMs(): number {
    return jittered(2 * Math.max(this.retryAfterMs, 50));
  }
}

// The code stands at the start or after a blank or colon: SignalR puts its own words before it.
const codePattern = new RegExp(`(?:^|[\\s:])(${refusalCodes.join('|')})(?:\\s+(\\{.*\\}))?\\s*$`, 's');

/** The refusal in a failed hub call, or null when the failure is not one. */
export function refusalOf(failure: unknown): Refusal | null {
  if (failure instanceof Refusal) return failure;
  if (!(failure instanceof Error)) return null;
  const match = codePattern.exec(failure.message);
  if (!match) return null;
  return new Refusal(match[1] as RefusalCode, parseValues(match[2]));
}

/** The refusal in problem details (RFC 9457), or null when the body holds none. */
export function refusalOfProblem(body: unknown): Refusal | null {
  if (!isRecord(body)) return null;
  const code = refusalCodes.find((known) => known === body.code);
  return code ? new Refusal(code, body) : null;
}

function parseValues(json: string | undefined): RefusalValues {
  if (!json) return {};
  try {
    const values: unknown = JSON.parse(json);
    return isRecord(values) ? values : {};
  } catch {
    return {}; // the code alone decides what to do; the values only word it
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
