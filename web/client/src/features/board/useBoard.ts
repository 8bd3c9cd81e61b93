import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import { BoardProvider, type BoardState } from '../../transport';
import { hubOf } from '../../transport/personHub';

/** The board of a cycle as this person sees it, live; null before there is one. */
export function useBoard(cycle: string): BoardState | null {
  const { data: me } = useSuspenseQuery(meQuery);
  const board = useMemo(() => new BoardProvider(hubOf(me.id), cycle), [me.id, cycle]);
  const state = useSyncExternalStore(board.subscribe, () => board.state);
  return state.day ? state : null;
}
