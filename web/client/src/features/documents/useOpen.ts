import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import type { DocumentProvider, DocumentState, Held, KeptInSection, Link, PlanningSession, SectionProvider, SectionState, Waiting } from '../../transport';
import { sessionOf } from './session';

/** The document, open as long as the component is there; null at first. */
export function useDocument(document: string): DocumentState | null {
  const { session, transport } = useSession();
  useEffect(() => transport.resume(), [transport]); // they come from the sign-in
  const store = useMemo(() => heldStore<DocumentProvider, DocumentState>(() => session.document(document)), [session, document]);
  return useSyncExternalStore(store.subscribe, store.snapshot)?.state ?? null;
}

export interface OpenSection {
  readonly provider: SectionProvider;
  readonly state: SectionState;
}

/** The section, open as long as the component is there; null at first. */
export function useSection(document: string, section: string): OpenSection | null {
  const { session } = useSession();
  const store = useMemo(
    () => heldStore<SectionProvider, SectionState>(() => session.section(document, section)),
    [session, document, section],
  );
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** Refused work of this document, wherever in it. */
export function useKept(document: string): readonly KeptInSection[] {
  const { session } = useSession();
  const store = useMemo(() => {
    const isSame = (one: KeptInSection, other: KeptInSection) => one.kept === other.kept;
    return watchedStore<readonly KeptInSection[]>(session, () => session.keptIn(document), (kept, shown) => sameItems(kept, shown, isSame));
  }, [session, document]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** The documents that hold refused work. */
export function useRefused(): readonly string[] {
  const { session } = useSession();
  const store = useMemo(() => watchedStore<readonly string[]>(session, () => session.refusedIn, (refused, shown) => sameItems(refused, shown, Object.is)), [session]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** What waits to be sent, here and elsewhere. */
export function useWaiting(): Waiting {
  const { session } = useSession();
  const store = useMemo(
    () => watchedStore(session, () => session.waiting, (waiting, shown) => waiting.sections === shown.sections && waiting.isOnDevice === shown.isOnDevice),
    [session],
  );
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

export function useLink(): Link {
  const { transport } = useSession();
  return useSyncExternalStore(
    useCallback((changed: () => void) => transport.subscribe({ link: changed }), [transport]),
    () => transport.link,
  );
}

function useSession() {
  const { data: me } = useSuspenseQuery(meQuery);
  return sessionOf(me.id);
}

/** One value that changes only when what it says does, not with each letter typed. */
function watchedStore<T>(session: PlanningSession, read: () => T, isSame: (now: T, shown: T) => boolean) {
  let shown = read();
  const snapshot = () => {
    const now = read();
    if (!isSame(now, shown)) shown = now;
    return shown;
  };
  return { subscribe: (changed: () => void) => session.watch(changed), snapshot };
}

function sameItems<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at] as T));
}

interface Stateful<S> {
  readonly state: S;
  on(event: 'state', changed: () => void): unknown;
  off(event: 'state', changed: () => void): void;
}

/** Holds a provider for as long as somebody listens, and shows it with its state as one value that changes with it. */
function heldStore<P extends Stateful<S>, S>(hold: () => Held<P>) {
  let shown: { readonly provider: P; readonly state: S } | null = null;
  const subscribe = (changed: () => void) => {
    const { provider, release } = hold();
    const show = () => {
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
