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
  readonly problems: readonly DataProblem[];
  readonly changes: readonly DataChange[];
  readonly leftOff: number;
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
      return { file, content, report: await sendFile<DataFileReport>('POST', address, content), operation: crypto.randomUUID() };
    },
  });
}

export function useDataFileReplacement() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, content, report, operation }: CheckedFile) => {
      const asked = new URLSearchParams({ version: String(report.version), operation, builtIn: String(content === null) });
      return sendFile<DataFileList>('PUT', asPerson(`${dataFilePath(file)}?${asked.toString()}`, queries.getQueryData(meQuery.queryKey)), content);
    },
    // A refusal can mean that somebody else was first.
    onSettled: () => Promise.all([filesKey, ['catalog'], ['documents'], ['overview']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export type DataFileFailure = 'conflict' | 'malformed' | 'large' | 'other';

/** What to say of a failure. */
export function failureWord(failure: Error): DataFileFailure {
  if (!(failure instanceof HttpFailure)) return 'other';
  if (failure.status === 409) return 'conflict';
  if (failure.status === 413) return 'large';
  return failure.status === 400 ? 'malformed' : 'other';
}
