import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { HttpFailure } from '../../shared/api';
import shared from '../../shared/locales/en.json';
import en from './locales/en.json';
import steps from './steps/locales/en.json';
import { stages, type PlanStanding } from './planStanding';
import { refusedWith, refusedWords } from './refusedWith';
import { stepNames } from './stepForm';
import { endOf, moveWord, nameOf, sentenceOf, type Translate } from './words';

const now = new Date('2026-11-24T13:00:00Z');
const day = (date: string) => `<${date}>`;
const i18n = createInstance();
const t: Translate = (key, values = {}) => i18n.t(key, { ns: 'standing', ...values });

beforeAll(async () => {
  await i18n.init({ lng: 'en', resources: { en: { standing: en, shared } }, interpolation: { escapeValue: false } });
});

describe('what is missing', () => {
  it('is a sentence with its numbers and days', () => {
    expect(sentenceOf({ word: 'blocking-remarks', arguments: { remarks: '1' } }, t, day)).toMatch(/^1 blocking objection is open/);
    expect(sentenceOf({ word: 'blocking-remarks', arguments: { remarks: '3' } }, t, day)).toMatch(/^3 blocking objections are open/);
    expect(sentenceOf({ word: 'start-date', arguments: { from: '2027-01-01' } }, t, day)).toContain('<2027-01-01>');
  });

  it('that this page does not know is still said', () => {
    expect(sentenceOf({ word: 'moon-phase', arguments: {} }, t, day)).toBe('Something is still missing (moon-phase).');
  });
});

describe('names', () => {
  it.each([
    ['mayor:Brussel / Bruxelles', 'Mayor of Brussel / Bruxelles'],
    ['zone-chief', 'Chief of corps'],
    ['ministry-interior', 'Ministry of the Interior'],
    ['interior', 'Interior'],
    ['chair', 'Chair of the zonal security council'],
    ['2027', '2027'],
    ['2026-12-12', '<2026-12-12>'],
    ['something-new', 'something-new'],
  ])('%s is %s', (word, name) => {
    expect(nameOf(word, t, day)).toBe(name);
  });

  it('a decision is told with what it was about', () => {
    const move = { name: 'signature-given', subject: 'prosecutor', from: 'council-review', to: 'council-approved', by: 'anna', at: '2026-11-20T10:00:00Z', reason: null } as const;
    expect(moveWord(move, t, (word) => nameOf(word, t, day))).toBe('Approved: Public prosecutor');
  });
});

describe('the date of the stage', () => {
  const standing = (more: Partial<PlanStanding>) => ({ stage: 'consultation', consultationUntil: null, inForceFrom: null, inForceUntil: null, ...more }) as PlanStanding;

  it.each([
    ['2026-12-12', 'until <2026-12-12>, 18 days left'],
    ['2026-11-25', 'until <2026-11-25>, 1 day left'],
    ['2026-11-24', 'until <2026-11-24>, last day today'],
    ['2026-11-22', 'ended <2026-11-22>, 2 days ago'],
  ])('a consultation until %s', (until, words) => {
    expect(endOf(standing({ consultationUntil: until }), t, day, now)).toBe(words);
  });

  it('is that of the stage and of no other', () => {
    expect(endOf(standing({ stage: 'council-review', consultationUntil: '2026-12-12' }), t, day, now)).toBeNull();
    expect(endOf(standing({ stage: 'in-force', inForceUntil: '2031-12-31' }), t, day, now)).toBe('until <2031-12-31>');
  });
});

describe('words', () => {
  it.each(stepNames)('the step %s has a title, a button and what follows', (name) => {
    expect(Object.keys(steps[name])).toEqual(['title', 'action', 'follows']);
  });

  it.each([...stages, 'superseded'])('the stage %s has a word', (stage) => {
    expect(shared.stage).toHaveProperty([stage]);
  });

  it.each(['pdf-size', 'not-pdf', 'file-damaged', 'journal-erased'])('a PDF that is refused (%s) has a sentence', (word) => {
    expect(en.lack).toHaveProperty([word]);
  });

  it.each(refusedWords)('refused (%s) has a sentence', (word) => {
    expect(en.refused).toHaveProperty([word]);
  });
});

describe('a refusal', () => {
  const problem = (status: number, body: object) => refusedWith(new HttpFailure(status, body));

  it('tells everything that is missing at once', () => {
    expect(problem(403, { code: 'forbidden', reason: 'missing', what: 'chair,blocking-remarks', remarks: '2' })).toMatchObject({
      kind: 'lacks',
      lacks: [{ word: 'chair' }, { word: 'blocking-remarks', arguments: { remarks: '2' } }],
    });
  });

  it('says who may, or at which stage the plan is', () => {
    expect(problem(403, { code: 'forbidden', reason: 'role', actors: 'zone-chief,administrator' })).toEqual({ kind: 'role', actors: ['zone-chief', 'administrator'] });
    expect(problem(403, { code: 'forbidden', reason: 'stage', stage: 'submitted' })).toEqual({ kind: 'stage', stage: 'submitted' });
  });

  it('of a value names the value, and of a long text its limit', () => {
    expect(problem(400, { code: 'malformed', reason: 'until', earliest: '2026-11-24' })).toMatchObject({ lacks: [{ word: 'until', arguments: { earliest: '2026-11-24' } }] });
    expect(problem(413, { code: 'too-large', reason: 'reason', limit: '4000', actual: '5000' })).toMatchObject({ lacks: [{ word: 'too-long' }] });
    expect(problem(413, { code: 'too-large', unit: 'bytes', limit: '10485760', actual: '10485761' })).toMatchObject({ lacks: [{ word: 'pdf-size', arguments: { limit: '10 MB' } }] });
    expect(problem(413, { code: 'too-large', reason: 'pdfs', limit: '20' })).toMatchObject({ lacks: [{ word: 'pdfs', arguments: { limit: '20' } }] });
  });

  it('of a fingerprint that has changed is a conflict with words of its own', () => {
    expect(problem(409, { code: 'conflict', reason: 'hash' })).toMatchObject({ lacks: [{ word: 'hash' }] });
    expect(problem(409, { code: 'conflict', reason: 'operation' })).toEqual({ kind: 'words', word: 'operation' });
  });

  it('without an answer says that nothing is known', () => {
    expect(refusedWith(new TypeError('network'))).toEqual({ kind: 'words', word: 'unreachable' });
    expect(problem(500, {})).toEqual({ kind: 'words', word: 'unreachable' });
    expect(problem(503, { code: 'busy' })).toEqual({ kind: 'words', word: 'busy' });
    expect(problem(429, { code: 'busy', reason: 'request-rate', retryAfterMs: '2500' })).toEqual({ kind: 'wait', seconds: 3 });
    expect(problem(401, {})).toEqual({ kind: 'words', word: 'signed-out' });
  });
});
