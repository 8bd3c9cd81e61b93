/** At so many places at most each side is looked for: a phrase that recurs more often leads nowhere. */
const places = 16;

/** So many units at least of each side, or all of it, must be found again: fewer stand everywhere. */
const eachSide = 3;

interface Wanted {
  /** The length of the words as they were; twice that can stand there now. */
  readonly length: number;
  readonly before: string;
  readonly after: string;
  /** So many units at least of what stood before and after must be found again, or all there are. */
  readonly least: number;
}

interface Found {
  readonly length: number;
  readonly places: readonly number[];
}

/**
 * Finds words that were changed and then copied, so that neither their characters nor the quote lead to them: they stand between what
 * stood around them. Of that, as much is looked for as still stands together: where a paragraph was moved, its neighbours are others.
 * The service does the same (`Surroundings.cs`).
 */
export function betweenSurroundings(all: string, { length, before, after, least }: Wanted): readonly [number, number] | null {
  // Most words that are nowhere are deleted with all that stood around them, and are looked for again after each rest in typing.
  const seed = least / 2;
  if (before.length >= seed && after.length >= seed && !all.includes(before.slice(-seed)) && !all.includes(after.slice(0, seed))) return null;

  let best: readonly [number, number] | null = null;
  let most = Math.min(least, before.length + after.length) - 1;
  const judge = (from: number, to: number, score: number) => {
    if (to <= from || to - from > 2 * length || score < most) return;
    if (score === most && (!best || Math.abs(best[1] - best[0] - length) <= Math.abs(to - from - length))) return;
    [best, most] = [[from, to], score];
  };
  const left = endsOf(all, 0, all.length, before);
  for (const from of left.places) {
    const right = startsOf(all, from, Math.min(all.length, from + 2 * length + after.length), after);
    for (const to of right.places) judge(from, to, left.length + right.length);
  }
  const right = startsOf(all, 0, all.length, after);
  for (const to of right.places) {
    const near = endsOf(all, Math.max(0, to - 2 * length - before.length), to, before);
    for (const from of near.places) judge(from, to, near.length + right.length);
  }
  return best;
}

/** Where the longest end of a text that stands within bounds ends there. */
function endsOf(all: string, from: number, to: number, before: string): Found {
  if (before === '') return { length: 0, places: from === 0 ? [0] : [] };
  const within = all.slice(from, to);
  const length = longest(before.length, (count) => within.includes(before.slice(before.length - count)));
  return { length, places: length < Math.min(eachSide, before.length) ? [] : placesOf(within, before.slice(before.length - length)).map((at) => from + at + length) };
}

/** Where the longest beginning of a text that stands within bounds begins there. */
function startsOf(all: string, from: number, to: number, after: string): Found {
  if (after === '') return { length: 0, places: to === all.length ? [to] : [] };
  const within = all.slice(from, to);
  const length = longest(after.length, (count) => within.includes(after.slice(0, count)));
  return { length, places: length < Math.min(eachSide, after.length) ? [] : placesOf(within, after.slice(0, length)).map((at) => from + at) };
}

/** The greatest count up to a limit that holds, where each one below a count that holds does too. */
function longest(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placesOf(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && found.length < places; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
