import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asPerson, getJson, HttpFailure, meQuery, sendFile, type LocalizedText } from '../../shared/api';

/** A file of the data that the plans are made in. */
export interface DataFile {
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly rows: number;
  readonly hash: string;
  readonly replaced: { readonly by: string; readonly name: string | null; readonly at: string } | null;
}

export interface DataFileList {
  readonly version: number;
  readonly files: readonly DataFile[];
}

export interface DataProblem {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: LocalizedText;
}

export interface DataChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly key: string;
  readonly name: string;
  readonly line: number | null;
  readonly fields: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What a file would do in the place of the one in use. */
export interface DataFileReport {
  readonly version: number;
  readonly hash: string;
  readonly problems: readonly DataProblem[];
  readonly changes: readonly DataChange[];
  readonly leftOff: number;
  /** What else to know before it is replaced: rights that would lose something, files that are wrong already. */
  readonly warnings: readonly DataProblem[];
}

/** A file that was checked, and is sent as it was then. */
export interface CheckedFile {
  readonly file: string;
  /** Null for the one that comes with the service. */
  readonly content: Blob | null;
  readonly report: DataFileReport;
  readonly operation: string;
}

const mostBytes = 1024 * 1024;
const filesKey = ['data-files'];

export const dataFilePath = (file: string) => `/api/data-files/${encodeURIComponent(file)}`;

export const dataFilesQuery = queryOptions({
  queryKey: filesKey,
  queryFn: ({ client }) => getJson<DataFileList>(asPerson('/api/data-files', client.getQueryData(meQuery.queryKey))),
});

export function useDataFileCheck() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, content }: Pick<CheckedFile, 'file' | 'content'>): Promise<CheckedFile> => {
      if (content && content.size > mostBytes) throw new HttpFailure(413, null);
      const address = asPerson(`${dataFilePath(file)}/check?builtIn=${String(content === null)}`, queries.getQueryData(meQuery.queryKey));
      // The browser reads a chosen file from the disk each time it is sent; somebody may have saved another one under its name by then.
      const bytes = content && new Blob([await content.arrayBuffer()]);
      return { file, content: bytes, report: await sendFile<DataFileReport>('POST', address, bytes), operation: crypto.randomUUID() };
    },
  });
}

export function useDataFileReplacement() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, content, report, operation }: CheckedFile) => {
      const asked = new URLSearchParams({ version: String(report.version), operation, hash: report.hash, builtIn: String(content === null) });
      return sendFile<DataFileList>('PUT', asPerson(`${dataFilePath(file)}?${asked.toString()}`, queries.getQueryData(meQuery.queryKey)), content);
    },
    // A refusal can mean that somebody else was first.
    onSettled: () => Promise.all([filesKey, ['catalog'], ['documents'], ['overview']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export type DataFileFailure = 'conflict' | 'begun' | 'changed' | 'malformed' | 'large' | 'refused' | 'check' | 'unknown';

/** What to say of a check that came to nothing, which changes nothing whatever happened. */
export function checkFailure(failure: Error): DataFileFailure {
  return failure instanceof HttpFailure && failure.status === 413 ? 'large' : 'check';
}

/** What to say of a replacement that was not answered with success. Only a refusal is known to have changed nothing. */
export function replacementFailure(failure: Error): DataFileFailure {
  if (!(failure instanceof HttpFailure)) return 'unknown';
  switch (failure.status) {
    case 400:
      return 'malformed';
    case 401:
    case 403:
    case 404:
      return 'refused';
    case 409:
      return conflictWords[reasonOf(failure)] ?? 'conflict';
    case 413:
      return 'large';
    default:
      return 'unknown';
  }
}

const conflictWords: Readonly<Record<string, DataFileFailure>> = { 'data-begun': 'begun', 'data-content': 'changed' };

function reasonOf({ problem }: HttpFailure): string {
  return typeof problem === 'object' && problem !== null && 'reason' in problem && typeof problem.reason === 'string' ? problem.reason : '';
}
