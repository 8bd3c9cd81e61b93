import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import type { DocumentProvider, DocumentState, Link, SectionProvider, SectionState } from '../../transport';
import { sessionOf } from './session';

/** The document, open as long as the component is there; null at first. */
export function useDocument(document: string): DocumentState | null {
  const { session } = useSession();
  const [provider, setProvider] = useState<DocumentProvider | null>(null);
  useEffect(() => {
    const shared = session.document(document);
    setProvider(shared.provider);
    return shared.release;
  }, [session, document]);
  return useStateOf(provider);
}

export interface OpenSection {
  readonly provider: SectionProvider;
  readonly state: SectionState;
}

/** The section, open as long as the component is there; null at first. */
export function useSection(document: string, section: string): OpenSection | null {
  const { session } = useSession();
  const [provider, setProvider] = useState<SectionProvider | null>(null);
  useEffect(() => {
    const shared = session.section(document, section);
    setProvider(shared.provider);
    return shared.release;
  }, [session, document, section]);
  const state = useStateOf(provider);
  return provider && state ? { provider, state } : null;
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

interface Stateful<T> {
  readonly state: T;
  on(event: 'state', changed: () => void): unknown;
  off(event: 'state', changed: () => void): void;
}

function useStateOf<T>(provider: Stateful<T> | null): T | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      provider?.on('state', changed);
      return () => provider?.off('state', changed);
    },
    [provider],
  );
  return useSyncExternalStore(subscribe, () => provider?.state ?? null);
}
