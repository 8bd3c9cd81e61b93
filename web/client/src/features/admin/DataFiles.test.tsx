// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HttpFailure, meQuery } from '../../shared/api';
import { DataFiles } from './DataFiles';
import { checkFailure, dataFilesQuery, replacementFailure, type DataFileList, type DataFileReport } from './dataFiles';
import words from './locales/en.json';

const list: DataFileList = { version: 3, files: [{ name: 'zones.csv', isBuiltIn: true, rows: 176, hash: 'aa', replaced: null }] };
const message = { nl: 'let op', fr: 'attention', de: 'Achtung', en: 'a right of Ann holds for X' };
const report: DataFileReport = {
  version: 3,
  hash: 'bb',
  problems: [],
  changes: [{ kind: 'changed', key: '5345', name: 'Antwerpen', line: 2, fields: [] }],
  leftOff: 0,
  warnings: [{ file: 'zones.csv', line: null, column: null, message }],
};

let page: HTMLElement;
let root: Root;
let sent: { readonly address: string; readonly body: Blob | null }[];
let answer: (address: string) => Response;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent = [];
  answer = (address) => Response.json(address.includes('/check') ? report : list);
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, body: init.body as Blob | null });
    return Promise.resolve(answer(address));
  });
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: { en: { admin: words } } });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(dataFilesQuery.queryKey, list);
  queries.setQueryData(meQuery.queryKey, { id: 'administrator', name: 'Ann', organisation: '', organisationKind: 'federal', grants: [] });
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <DataFiles />
        </QueryClientProvider>
      </I18nextProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

it('sends what was checked, with its hash, whatever stands under the name of the file by then', async () => {
  const chosen = new File(['as it was checked'], 'zones.csv');
  await check(chosen);
  vi.spyOn(chosen, 'arrayBuffer').mockResolvedValue(new TextEncoder().encode('saved since').buffer);
  await press('Replace the file');

  const put = sent.find(({ address }) => address.includes('operation='));
  expect(new URL(put?.address ?? '', 'http://here').searchParams.get('hash')).toBe('bb');
  expect(put?.body).not.toBe(chosen);
  expect(await textOf(put?.body)).toBe('as it was checked');
});

it('shows what else to know before the file is replaced', async () => {
  await check(new File(['x'], 'zones.csv'));
  expect(page.querySelector('[data-testid=data-file-warnings]')?.textContent).toContain('a right of Ann holds for X');
});

it.each(['Leave it as it is', 'Replace the file'])('%s: the focus stays on the page when the button goes', async (button) => {
  await check(new File(['x'], 'zones.csv'));
  await press(button);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('files'));
  expect(page.querySelector('[data-testid=data-file-report]')).toBeNull();
});

it('does not say that nothing was taken when nobody knows', async () => {
  await check(new File(['x'], 'zones.csv'));
  answer = () => new Response(null, { status: 502 });
  await press('Replace the file');
  const alert = page.querySelector('[role=alert]')?.textContent ?? '';
  expect(alert).toContain('It is not known whether the file was taken.');
  expect(alert).not.toContain('Nothing was taken');
  // Sent again it is the same operation, so it is taken at most once.
  await press('Replace the file');
  const operations = sent.flatMap(({ address }) => new URL(address, 'http://here').searchParams.get('operation') ?? []);
  expect(operations).toHaveLength(2);
  expect(new Set(operations).size).toBe(1);
});

it('tells refusals, which changed nothing, from answers that leave it open', () => {
  const words = (status: number, reason?: string) => replacementFailure(new HttpFailure(status, reason ? { reason } : null));
  expect([400, 403, 409, 413].map((status) => words(status))).toEqual(['malformed', 'refused', 'conflict', 'large']);
  expect([words(409, 'data-begun'), words(409, 'data-content'), words(409, 'data-version')]).toEqual(['begun', 'changed', 'conflict']);
  expect([words(500), words(503), replacementFailure(new TypeError('no network'))]).toEqual(['unknown', 'unknown', 'unknown']);
  expect([checkFailure(new HttpFailure(500, null)), checkFailure(new HttpFailure(413, null))]).toEqual(['check', 'large']);
});

async function check(file: File) {
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is nothing to choose a file with.');
  Object.defineProperty(input, 'files', { value: [file] });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await press('Check the file');
  await vi.waitFor(() => expect(page.querySelector('[data-testid=data-file-report]')).not.toBeNull());
}

async function press(words: string) {
  const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button "${words}" in: ${page.textContent}`);
  button.focus();
  await act(async () => {
    button.click();
    await new Promise((settled) => setTimeout(settled));
  });
}

// jsdom's Blob has no text().
function textOf(blob: Blob | null | undefined): Promise<string> {
  return new Promise((read) => {
    const reader = new FileReader();
    reader.onload = () => read(reader.result as string);
    reader.readAsText(blob ?? new Blob());
  });
}
