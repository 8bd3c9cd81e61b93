import { describe, expect, it } from 'vitest';
import { everythingOpen, filterOf, filtered, wordOf, type CommentFilter } from './commentFilter';
import { inTextOrder, withChanges, type CommentKind, type CommentPage, type CommentState, type CommentView } from './threads';

function view(id: string, { kind = 'remark', state = 'open', section = 'mission@nl', by = 'ann', organisation = 'PZ', sequence = 1, hasWords = true }: Partial<{ kind: CommentKind; state: CommentState; section: string; by: string; organisation: string; sequence: number; hasWords: boolean }> = {}): CommentView {
  const author = { person: by, organisation, organisationKind: 'zonal' as const };
  return {
    thread: {
      id,
      anchor: { section, item: null, field: null, range: hasWords ? { first: '', last: '' } : null, quote: null },
      kind,
      audience: 'plan',
      replacement: null,
      state,
      entries: [{ id, act: 'start', by: author, at: '2026-11-29T10:00:00Z', text: id, amendedAt: null, mentions: null, edit: null }],
      sequence,
    },
    acts: [],
    isOverridden: false,
    setAsideFor: null,
  };
}

const page = (sequence: number, ...threads: CommentView[]): CommentPage => ({ sequence, mayBlock: false, threads, people: {} });
const ids = (threads: readonly CommentView[]) => threads.map(({ thread }) => thread.id);

describe('news about threads', () => {
  it('adds what is new and replaces what has changed, in its place', () => {
    const now = withChanges(page(2, view('a', { sequence: 1 }), view('b', { sequence: 2 })), page(4, view('a', { sequence: 3, state: 'resolved' }), view('c', { sequence: 4 })));
    expect(ids(now.threads)).toEqual(['a', 'b', 'c']);
    expect(now.threads[0]?.thread.state).toBe('resolved');
    expect(now.sequence).toBe(4);
  });

  it('does not go back to an older word', () => {
    const now = withChanges(page(5, view('a', { sequence: 5, state: 'resolved' })), page(3, view('a', { sequence: 3 })));
    expect(now.threads[0]?.thread.state).toBe('resolved');
    expect(now.sequence).toBe(5);
  });
});

describe('a filter', () => {
  const threads = [view('open'), view('done', { state: 'resolved' }), view('elsewhere', { section: 'foreword@nl' }), view('objection', { kind: 'blocking', by: 'paul', organisation: 'Parket' }), view('lint', { state: 'resolved', organisation: 'Gemeente Lint, preventie' })];
  const left = (filter: Partial<CommentFilter>) => ids(filtered(threads, { ...everythingOpen, ...filter }, { section: 'mission@nl', person: 'paul', municipalities: ['Lint', 'Duffel'], isUnread: ({ id }) => id === 'open' }));

  it.each<[string, Partial<CommentFilter>, readonly string[]]>([
    ['leaves what is open here', {}, ['open', 'objection']],
    ['leaves what is settled too', { state: 'all' }, ['open', 'done', 'objection', 'lint']],
    ['leaves what is open everywhere', { isEverywhere: true }, ['open', 'elsewhere', 'objection']],
    ['leaves what the person has a part in', { isMine: true }, ['objection']],
    ['leaves what is unread', { isUnread: true }, ['open']],
    ['leaves one kind', { kind: 'blocking' }, ['objection']],
    ['leaves what one organisation began', { organisation: 'Parket' }, ['objection']],
    ['leaves what was begun for one municipality', { municipality: 'Lint', state: 'all' }, ['lint']],
  ])('%s', (_, filter, expected) => {
    expect(left(filter)).toEqual(expected);
  });

  it.each<[string, Partial<CommentFilter>]>([
    ['', {}],
    ['mine,unread', { isMine: true, isUnread: true }],
    ['settled,everywhere,factual-error', { state: 'all', isEverywhere: true, kind: 'factual-error' }],
    ['by:Stad%20Antwerpen%2C%20integrale%20veiligheid', { organisation: 'Stad Antwerpen, integrale veiligheid' }],
    ['of:Elsene%20%2F%20Ixelles', { municipality: 'Elsene / Ixelles' }],
  ])('stands in the address as "%s"', (word, filter) => {
    expect(wordOf({ ...everythingOpen, ...filter })).toBe(word);
    expect(filterOf(word)).toEqual({ ...everythingOpen, ...filter });
  });

  it.each(['nothing', 'by:%', 'by:', 'of:%', 'mine;settled', ','])('leaves all that is open where the address says %s', (word) => {
    expect(filterOf(word)).toEqual(everythingOpen);
  });
});

it('threads stand in the order of the text', () => {
  const places: Readonly<Record<string, { start: number } | null>> = { late: { start: 40 }, early: { start: 3 }, gone: null };
  const threads = [view('late'), view('gone'), view('early'), view('section', { hasWords: false })];
  expect(ids(inTextOrder(threads, (id) => places[id] ?? null))).toEqual(['section', 'early', 'late', 'gone']);
});
