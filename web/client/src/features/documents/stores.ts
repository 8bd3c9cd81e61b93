import type { Held, PlanningSession, SectionState } from '../../transport';

interface Stateful<S> {
  readonly state: S;
  on(event: 'state', changed: () => void): unknown;
  off(event: 'state', changed: () => void): void;
}

/** Holds a provider for as long as somebody listens, and shows it with its state as one value that changes with what `isSame` says of it. */
export function heldStore<P extends Stateful<S>, S>(hold: () => Held<P>, isSame: (now: S, shown: S) => boolean = Object.is) {
  let shown: { readonly provider: P; readonly state: S } | null = null;
  const subscribe = (changed: () => void) => {
    const { provider, release } = hold();
    const show = () => {
      if (shown && isSame(provider.state, shown.state)) return;
      shown = { provider, state: provider.state };
      changed();
    };
    provider.on('state', show);
    show();
    return () => {
      provider.off('state', show);
      shown = null;
      release();
    };
  };
  return { subscribe, snapshot: () => shown };
}

const saving = ['save', 'isOnDevice', 'unsent'] as const satisfies readonly (keyof SectionState)[];

/** What a page shows of a section. What changes with each letter is not in it: nothing but the save state is drawn anew for that. */
export type ShownState = Omit<SectionState, (typeof saving)[number]>;

export function isSameButForSaving(now: ShownState, shown: ShownState): boolean {
  return (Object.keys(now) as (keyof ShownState)[]).every((key) => (saving as readonly string[]).includes(key) || now[key] === shown[key]);
}

/** One value that changes only when what it says does, not with each letter typed. */
export function watchedStore<T>(session: PlanningSession, read: () => T, isSame: (now: T, shown: T) => boolean) {
  let shown = read();
  const snapshot = () => {
    const now = read();
    if (!isSame(now, shown)) shown = now;
    return shown;
  };
  return { subscribe: (changed: () => void) => session.watch(changed), snapshot };
}

export function sameItems<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at] as T));
}
