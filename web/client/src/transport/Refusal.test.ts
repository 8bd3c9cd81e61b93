import { expect, it } from 'vitest';
import { Refusal, refusalCodes, refusalOf, refusalOfProblem } from './Refusal';

it.each(refusalCodes)('reads %s behind what SignalR puts before it', (code) => {
  const refusal = refusalOf(new Error(`An unexpected error occurred invoking 'PushUpdate' on the server. HubException: ${code} {"reason":"frozen"}`));
  expect(refusal?.code).toBe(code);
  expect(refusal?.reason).toBe('frozen');
});

it('reads a code without values, and one whose values cannot be read', () => {
  expect(refusalOf(new Error('not-found'))?.code).toBe('not-found');
  expect(refusalOf(new Error('busy {oops}'))?.retryAfterMs).toBe(1000);
  expect(refusalOf(new Error('busy {"retryAfterMs":"500"}'))?.retryAfterMs).toBe(500);
});

it('takes nothing else for a refusal', () => {
  for (const words of ['Invocation canceled due to the underlying connection being closed.', 'the door is busy today', 'WebSocket closed with status code: 1006 ().'])
    expect(refusalOf(new Error(words))).toBeNull();
  expect(refusalOf('forbidden')).toBeNull();
});

it('reads problem details', () => {
  const refusal = refusalOfProblem({ type: 'about:blank', status: 503, code: 'busy', retryAfterMs: 250 });
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal?.retryAfterMs).toBe(250);
  expect(refusalOfProblem({ status: 500 })).toBeNull();
});
