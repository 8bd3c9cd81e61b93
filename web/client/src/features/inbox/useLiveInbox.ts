import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { session } from '../../shared/api';
import { inboxQuery } from './inboxQueries';

/** Asks for the inbox again whenever the service says that it has changed, on whatever page the person is. */
export function useLiveInbox(person: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let isOver = false;
    let leave = () => {
      isOver = true;
    };
    // How to connect is loaded after the page is there.
    void import('../../transport/personHub').then(({ hubOf }) => {
      if (isOver) return;
      const hub = hubOf(person);
      hub.resume(); // they may come from the sign-in
      leave = hub.subscribe({
        link: (link) => {
          if (link !== 'connecting') session.note(link === 'connected');
        },
        inboxChanged: (version) => {
          if (queries.getQueryData(inboxQuery.queryKey)?.version !== version) void queries.invalidateQueries(inboxQuery);
        },
      });
    });
    return () => leave();
  }, [person, queries]);
}
