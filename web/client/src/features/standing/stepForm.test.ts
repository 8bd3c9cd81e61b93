import { describe, expect, it } from 'vitest';
import type { PlanStep } from './planStanding';
import { commandOf, emptyIn, fieldsOf, stepNames } from './stepForm';

const hashes = { nl: 'ab'.repeat(32) };
const shown = { hashes, remarks: ['4f0c'] };
const operation = '7c9b8f8e-2f5a-4a55-9d3a-0d8d1a5b8c11';
const step = (name: string, target: string | null = null): PlanStep => ({ name, target, actors: [], isMine: true, missing: [] });

describe('the fields of a step', () => {
  it.each([
    ['submit-to-council', []],
    ['open-consultation', ['until']],
    ['return-from-council', ['reason']],
    ['take-note', ['council', 'session']],
    ['extend', ['until', 'reason']],
    ['supersede', ['successor']],
  ] as const)('%s asks for what its command has', (name, fields) => {
    expect(fieldsOf(name, [step(name)]).map((field) => field.name)).toEqual(fields);
  });

  it('a target that the step names is not asked for', () => {
    expect(fieldsOf('sign', [step('sign', 'mayor:Antwerpen')])).toEqual([]);
    expect(fieldsOf('evaluate-action-year', [step('evaluate-action-year', '2026')]).map((field) => field.name)).toEqual(['evaluation']);
  });

  it('several targets are a choice that comes first', () => {
    const targets = [step('record-signature-on-paper', 'mayor:Elsene / Ixelles'), step('record-signature-on-paper', 'prosecutor')];
    expect(fieldsOf('record-signature-on-paper', targets).map((field) => [field.name, field.kind])).toEqual([['office', 'target'], ['signer', 'line'], ['signedOn', 'day']]);
  });

  it('a year that the step does not name is asked for', () => {
    expect(fieldsOf('draft-action-year', [step('draft-action-year')])).toEqual([{ name: 'year', kind: 'year' }]);
  });

  it('what is blank is missing, unless it may be', () => {
    const fields = fieldsOf('extend', [step('extend')]);
    expect(emptyIn(fields, { until: '2027-12-31', reason: '  ' })).toEqual(['reason']);
    expect(emptyIn(fieldsOf('resume-drafting', [step('resume-drafting')]), {})).toEqual([]);
  });
});

describe('a command', () => {
  it('has the word of its step, its operation and its fields, trimmed', () => {
    expect(commandOf('return-from-council', [step('return-from-council')], { reason: ' Capacity is missing. ' }, operation, shown)).toEqual({
      type: 'return-from-council',
      operation,
      reason: 'Capacity is missing.',
    });
  });

  it('has an empty reason where none was given and none is needed', () => {
    expect(commandOf('resume-drafting', [step('resume-drafting')], {}, operation, shown)).toEqual({ type: 'resume-drafting', operation, reason: '' });
  });

  it('that signs names the office of the step and binds the hashes that were shown', () => {
    expect(commandOf('sign', [step('sign', 'prosecutor')], {}, operation, shown)).toEqual({ type: 'sign', operation, office: 'prosecutor', hashes });
    expect(commandOf('refuse-to-sign', [step('refuse-to-sign', 'prosecutor')], { reason: 'No' }, operation, shown)).not.toHaveProperty('hashes');
  });

  it('that sets objections aside names those that were shown', () => {
    expect(commandOf('override-remarks', [step('override-remarks')], { reason: 'Settled.' }, operation, shown)).toEqual({ type: 'override-remarks', operation, reason: 'Settled.', remarks: ['4f0c'] });
  });

  it('about one of several targets names the chosen one', () => {
    const targets = [step('record-signature-on-paper', 'mayor:Brussel'), step('record-signature-on-paper', 'prosecutor')];
    const values = { office: 'mayor:Brussel', signer: 'A. Voorbeeld', signedOn: '2026-11-20' };
    expect(commandOf('record-signature-on-paper', targets, values, operation, shown)).toEqual({ type: 'record-signature-on-paper', operation, ...values, hashes });
  });

  it('about a year holds a number', () => {
    expect(commandOf('adopt-action-year', [step('adopt-action-year', '2027')], {}, operation, shown)).toEqual({ type: 'adopt-action-year', operation, year: 2027 });
  });

  it.each(stepNames)('%s holds no member without a value', (name) => {
    const targets = [step(name, '2026')];
    const values = Object.fromEntries(fieldsOf(name, targets).map((field) => [field.name, 'x']));
    expect(Object.values(commandOf(name, targets, values, operation, shown))).not.toContain(undefined);
  });
});
