import type { DocumentAddress } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';
import type { Hashes } from './planStanding';

/** Where the PDFs of a plan are. */
export const pdfsPath = ({ cycle, name }: DocumentAddress) => `/api/plans/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}/signed-pdfs`;

const magic = '%PDF-';

/** A size as people read it: whole kilobytes, and megabytes with one decimal. */
export function sizeOf(bytes: number, language: Language): string {
  const isLarge = bytes >= 1024 * 1024;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1024 / 1024 : Math.max(1, Math.round(bytes / 1024)));
}

/** What can be said of a file before it is sent; the service looks again. */
export async function objectionTo(file: Blob, most: number): Promise<'pdf-size' | 'not-pdf' | null> {
  if (file.size > most) return 'pdf-size';
  return (await file.slice(0, magic.length).text()) === magic ? null : 'not-pdf';
}

/** What it is goes first: the service decides whether it takes the bytes before it reads them. */
export function formOf(operation: string, title: string, hashes: Hashes, file: Blob): FormData {
  const form = new FormData();
  form.append('command', new Blob([JSON.stringify({ operation, title: title.trim(), hashes })], { type: 'application/json' }));
  form.append('file', file, 'signed.pdf');
  return form;
}
