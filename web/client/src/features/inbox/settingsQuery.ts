import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { asPerson, getJson, meQuery, putJson } from '../../shared/api';
import type { Language } from '../../shared/i18n';

/** What can be kept out of the inbox. */
export const topics = ['threads', 'objections', 'plans', 'follows'] as const;
export type Topic = (typeof topics)[number];

export interface Settings {
  readonly off: readonly Topic[];
  /** What comes into the inbox and is not in the daily mail; it is remembered while it does not come there. */
  readonly notMailed: readonly Topic[];
  readonly dailyMail: boolean;
  readonly language: Language;
}

export interface SettingsAnswer extends Settings {
  /** Whether the person can be written to, or why not. */
  readonly mail: 'available' | 'not-sent' | 'no-address';
  readonly address: string | null;
}

const path = '/api/inbox/settings';

export const settingsQuery = queryOptions({
  queryKey: ['inbox-settings'],
  queryFn: ({ client }) => getJson<SettingsAnswer>(asPerson(path, client.getQueryData(meQuery.queryKey))),
});

export function useSet() {
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMutation({
    scope: { id: path }, // in the order in which they were made
    mutationFn: ({ off, notMailed, dailyMail, language }: Settings) => putJson<SettingsAnswer>(asPerson(path, me), { off, notMailed, dailyMail, language }),
    onSuccess: (answer) => queries.setQueryData(settingsQuery.queryKey, answer),
  });
}
