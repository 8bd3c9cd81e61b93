// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogQuery, type Catalog } from '../api';
import shared from '../locales/en.json';
import { StageTag } from './StageTag';

const titled = (name: string) => ({ nl: '', fr: '', de: '', en: name });
const catalog = {
  nationalCycles: [
    { id: '2022-2025' },
    { id: '2026-2029', stageTitles: { 'first-look': titled('First look'), review: titled('Something else') } },
    { id: '2030-2033', stageTitles: { 'first-look': titled('A look ahead') } },
  ],
} as unknown as Catalog;

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

async function shown(stage: string, cycle: string, isAwaited = false): Promise<string | null> {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: { en: { shared } } });
  const queries = new QueryClient();
  queries.setQueryData(catalogQuery.queryKey, catalog);
  const place = document.createElement('div');
  const root = createRoot(place);
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <StageTag stage={stage} cycle={cycle} isAwaited={isAwaited} />
        </QueryClientProvider>
      </I18nextProvider>,
    ),
  );
  const { textContent } = place;
  act(() => root.unmount());
  return textContent;
}

it('a stage that the client does not know has the title that its own cycle gives it', async () => {
  expect(await shown('first-look', '2026-2029')).toBe('Stage: First look');
  expect(await shown('first-look', '2030-2033')).toBe('Stage: A look ahead');
});

it('one without a title says that it is another stage', async () => {
  expect(await shown('first-look', '2022-2025')).toBe('Stage: Other stage');
});

it('one that the client knows keeps its word', async () => {
  expect(await shown('review', '2026-2029')).toBe('Stage: Yearly review');
});

it('one that the service does not know yet is not guessed', async () => {
  expect(await shown('review', '2022-2025', true)).toBe('Stage: Stage not known yet');
});
