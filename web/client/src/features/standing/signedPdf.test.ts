import { describe, expect, it } from 'vitest';
import { formOf, objectionTo, pdfsPath, sizeOf } from './signedPdf';

const pdf = new Blob(['%PDF-1.7 a page of signatures']);

describe('a signed PDF', () => {
  it.each([
    [new Blob(['<html>%PDF-']), 'not-pdf'],
    [new Blob([]), 'not-pdf'],
    [new Blob([pdf, 'x'.repeat(1000)]), 'pdf-size'],
    [pdf, null],
  ] as const)('is looked at before it is sent', async (file, objection) => {
    expect(await objectionTo(file, 1000)).toBe(objection);
  });

  it('is sent after what says what it is, so that nobody reads bytes that may not be sent', async () => {
    const form = formOf('7c9b', ' Council ', { nl: 'ab' }, pdf);
    expect([...form.keys()]).toEqual(['command', 'file']);
    expect(JSON.parse(await (form.get('command') as Blob).text())).toEqual({ operation: '7c9b', title: 'Council', hashes: { nl: 'ab' } });
  });

  it('has a size that people read', () => {
    expect(sizeOf(10 * 1024 * 1024, 'en')).toBe('10 MB');
    expect(sizeOf(1.5 * 1024 * 1024, 'nl')).toBe('1,5 MB');
    expect(sizeOf(20, 'en')).toBe('1 kB');
  });

  it('is among those of its plan', () => {
    expect(pdfsPath({ kind: 'plan', cycle: '2020-2025', name: '5345' })).toBe('/api/plans/2020-2025/5345/signed-pdfs');
  });
});
