import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import type { DocumentProvider, DocumentState, KeptInSection, Link, SaveState, SectionProvider, Waiting } from '../../transport';
import { sessionOf } from './session';
import { heldStore, isSameButForSaving, sameItems, watchedStore, type ShownState } from './stores';

/** The document, open as long as the component is there; null at first. */
export function useDocument(document: string): DocumentState | null {
  const { session, transport } = useSession();
  useEffect(() => transport.resume(), [transport]); // they come from the sign-in
  const store = useMemo(() => heldStore<DocumentProvider, DocumentState>(() => session.document(document)), [session, document]);
  return useSyncExternalStore(store.subscribe, store.snapshot)?.state ?? null;
}

export interface OpenSection {
  readonly provider: SectionProvider;
  readonly state: ShownState;
}

/** The section, open as long as the component is there; null at first. */
export function useSection(document: string, section: string): OpenSection | null {
  const { session } = useSession();
  const store = useMemo(
    () => heldStore<SectionProvider, ShownState>(() => session.section(document, section), isSameButForSaving),
    [session, document, section],
  );
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** What is known of the safety of what was written. Each value is watched for itself: a letter more that is on its way changes none. */
export function useSaving(provider: SectionProvider): { readonly save: SaveState; readonly isOnDevice: boolean } {
  const subscribe = useCallback(
    (changed: () => void) => {
      provider.on('state', changed);
      return () => provider.off('state', changed);
    },
    [provider],
  );
  return { save: useSyncExternalStore(subscribe, () => provider.state.save), isOnDevice: useSyncExternalStore(subscribe, () => provider.state.isOnDevice) };
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
