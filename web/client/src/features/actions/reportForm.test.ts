import { describe, expect, it } from 'vitest';
import { commandOf, problemsIn, type Draft } from './reportForm';

const draft = (more: Partial<Draft> = {}): Draft => ({ status: 'running', value: '', valueDate: '2026-11-24', note: '', ...more });
const operations = () => {
  let count = 0;
  return () => `operation-${++count}`;
};

describe('before it is sent', () => {
  it.each([
    ['nothing', {}, []],
    ['a status', { status: null }, ['status']],
    ['a number', { value: 'twelve' }, ['value']],
    ['a day with the value', { value: '12', valueDate: '' }, ['valueDate']],
    ['a day that has come', { value: '12', valueDate: '2026-11-25' }, ['valueDate']],
    ['no day without a value', { valueDate: '' }, []],
    ['everything at once, in the order of the form', { status: null, value: 'x', valueDate: '' }, ['status', 'value', 'valueDate']],
  ] as const)('%s is asked for', (_, more, problems) => {
    expect(problemsIn(draft(more), '2026-11-24')).toEqual(problems);
  });
});

describe('a report', () => {
  it('has a value and its day, or neither', () => {
    expect(commandOf('a', draft({ value: '1 234,5' }), null, operations())).toMatchObject({ value: 1234.5, valueDate: '2026-11-24' });
    expect(commandOf('a', draft(), null, operations())).toMatchObject({ value: null, valueDate: null });
    expect(commandOf('a', draft({ value: '0' }), null, operations())).toMatchObject({ value: 0 });
  });

  it('that is sent again unchanged is the same operation', () => {
    const next = operations();
    const first = commandOf('a', draft({ note: ' Slow. ', value: '7' }), null, next);
    expect(commandOf('a', draft({ note: 'Slow.', value: '7,0' }), first, next)).toEqual(first);
  });

  it.each([{ status: 'done' }, { value: '8' }, { note: 'Fast.' }] as const)('that is changed is another one: %o', (more) => {
    const next = operations();
    const first = commandOf('a', draft({ value: '7' }), null, next);
    expect(commandOf('a', draft({ value: '7', ...more }), first, next).operation).toBe('operation-2');
  });
});
