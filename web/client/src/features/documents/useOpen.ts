import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import type { DocumentProvider, DocumentState, Held, KeptInSection, Link, PlanningSession, SectionProvider, SectionState } from '../../transport';
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
  const store = useMemo(() => keptStore(session, document), [session, document]);
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

/** One value that changes only with the kept work, not with each letter typed. */
function keptStore(session: PlanningSession, document: string) {
  let shown: readonly KeptInSection[] = [];
  const snapshot = () => {
    const kept = session.keptIn(document);
    const isSame = kept.length === shown.length && kept.every((work, at) => work.kept === shown[at]?.kept);
    if (!isSame) shown = kept;
    return shown;
  };
  return { subscribe: (changed: () => void) => session.watch(changed), snapshot };
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
