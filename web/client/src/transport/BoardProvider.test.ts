import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BoardProvider } from './BoardProvider';
import type { BoardConnection, ConnectionEvents, Link } from './Connection';
import { Listeners } from './Listeners';
import type { BoardPart, BoardRow } from './wire';

const row = (key: string, stage = 'drafting') => ({ document: `plan/2020-2025/${key}`, stage }) as BoardRow;

const part = (previous: number, version: number, rows: readonly BoardRow[], epoch = 'a'): BoardPart => ({
  cycle: '2020-2025', epoch, previous, version, isFull: previous < 0, at: version, day: '2026-11-30', rows,
});

class FakeHub implements BoardConnection {
  link: Link = 'connected';
  readonly listeners = new Listeners<ConnectionEvents>();
  readonly asked: { epoch: string | null; version: number; answer: (part: BoardPart) => void; fail: (failure: Error) => void }[] = [];
  closed = 0;

  subscribe(listener: Partial<ConnectionEvents>): () => void {
    return this.listeners.add(listener);
  }

  openBoard(_cycle: string, epoch: string | null, version: number): Promise<BoardPart> {
    return new Promise((answer, fail) => this.asked.push({ epoch, version, answer, fail }));
  }

  async closeBoard(): Promise<void> {
    this.closed += 1;
  }

  become(link: Link): void {
    this.link = link;
    this.listeners.tell('link', link);
  }
}

let hub: FakeHub;
let board: BoardProvider;
let leave: () => void;

const answered = async (at: number, with_: BoardPart) => {
  hub.asked[at]?.answer(with_);
  await vi.advanceTimersByTimeAsync(0);
};
const stages = () => [...board.state.rows.values()].map(({ document, stage }) => `${document.slice(-1)} ${stage}`);

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  board = new BoardProvider(hub, '2020-2025');
  leave = board.subscribe(() => undefined);
});

afterEach(() => {
  leave();
  vi.useRealTimers();
});

it('rows that change take the place of theirs, and the others stay the same objects', async () => {
  const kept = row('1');
  await answered(0, part(-1, 3, [kept, row('2')]));
  hub.listeners.tell('boardChanged', part(3, 4, [row('2', 'consultation')]));
  expect(stages()).toEqual(['1 drafting', '2 consultation']);
  expect(board.state.rows.get(kept.document)).toBe(kept);
  hub.listeners.tell('boardChanged', { ...part(4, 5, [row('1', 'other')]), cycle: '2026-2031' });
  expect(stages()).toEqual(['1 drafting', '2 consultation']);
});

it('after a lost connection it asks for the difference, and shows meanwhile that it may be out of date', async () => {
  await answered(0, part(-1, 3, [row('1'), row('2')]));
  hub.become('connecting');
  expect([board.state.isLive, stages().length]).toEqual([false, 2]);
  hub.become('connected');
  expect(hub.asked[1]).toMatchObject({ epoch: 'a', version: 3 });
  await answered(1, part(3, 9, [row('1', 'submitted')]));
  expect([board.state.isLive, ...stages()]).toEqual([true, '1 submitted', '2 drafting']);
});

it('a change that does not follow on what is there has it opened anew; one of another view too', async () => {
  await answered(0, part(-1, 3, [row('1')]));
  hub.listeners.tell('boardChanged', part(5, 6, [row('1', 'submitted')]));
  expect([stages(), hub.asked.length]).toEqual([['1 drafting'], 2]);
  await answered(1, part(3, 6, [row('1', 'submitted')]));
  hub.listeners.tell('boardChanged', part(6, 7, [row('1', 'closed')], 'b'));
  expect([stages(), hub.asked.length]).toEqual([['1 submitted'], 3]);
});

it('what is told while it is being opened is not lost', async () => {
  hub.listeners.tell('boardChanged', part(3, 4, [row('2', 'consultation')]));
  await answered(0, part(-1, 3, [row('1'), row('2')]));
  expect(stages()).toEqual(['1 drafting', '2 consultation']);
});

it('all of it, told because rights have changed, leaves nothing of before', async () => {
  await answered(0, part(-1, 3, [row('1'), row('2')]));
  hub.listeners.tell('boardChanged', part(-1, 1, [row('2')], 'b'));
  expect(stages()).toEqual(['2 drafting']);
});

it('an accident is tried again, a refusal for a board that there is not is the end', async () => {
  hub.asked[0]?.fail(new Error('lost'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(hub.asked).toHaveLength(2);
  hub.asked[1]?.fail(new Error('not-found {}'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([hub.asked.length, board.state.isUnknown]).toEqual([2, true]);
});

it('nobody who listens any more: it is closed, and goes on from what it had when somebody does again', async () => {
  await answered(0, part(-1, 3, [row('1')]));
  leave();
  expect(hub.closed).toBe(1);
  leave = board.subscribe(() => undefined);
  expect(hub.asked[1]).toMatchObject({ epoch: 'a', version: 3 });
});
