import { useQueryClient } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asPerson, getBytes, meQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import { inFours } from './approvalRows';
import { Moment } from './Moment';
import type { SignedPdf } from './planStanding';
import { RefusedNotice } from './RefusedNotice';
import { save } from './save';
import { pdfsPath, sizeOf } from './signedPdf';
import styles from './SignedPdfs.module.css';

interface SignedPdfListProps {
  readonly address: DocumentAddress;
  readonly pdfs: readonly SignedPdf[];
  readonly people: Readonly<Record<string, string>>;
}

/** PDFs that were signed elsewhere: who attached which when, and that nobody has checked what is in them. */
export function SignedPdfList({ address, pdfs, people }: SignedPdfListProps) {
  const { t } = useTranslation('standing');
  return (
    <>
      <p className={styles.soft}>{t('pdf.notChecked')}</p>
      <ul className={styles.list} data-testid="signed-pdfs">
        {pdfs.map((pdf) => (
          <Entry key={`${pdf.text} ${pdf.file}`} address={address} pdf={pdf} by={people[pdf.by] ?? t('somebody')} />
        ))}
      </ul>
    </>
  );
}

interface EntryProps {
  readonly address: DocumentAddress;
  readonly pdf: SignedPdf;
  readonly by: string;
}

function Entry({ address, pdf, by }: EntryProps) {
  const { t } = useTranslation('standing');
  const language = useLanguage();
  const queries = useQueryClient();
  const [state, setState] = useState<Error | 'loading' | null>(null);
  // Fetched by the page and not by a link, so that what went wrong is said here and not in a file of that name.
  const download = () => {
    if (state === 'loading') return;
    setState('loading');
    getBytes(asPerson(`${pdfsPath(address)}/${pdf.file}`, queries.getQueryData(meQuery.queryKey))).then(
      (bytes) => {
        save(bytes, `${pdf.title}.pdf`);
        setState(null);
      },
      (failure: unknown) => setState(failure instanceof Error ? failure : new Error(String(failure))),
    );
  };
  return (
    <li className={styles.entry} data-pdf={pdf.file} data-voided={pdf.isVoided}>
      <div className={styles.head}>
        <FileText aria-hidden size={18} />
        <strong className={styles.title}>{pdf.title}</strong>
        <button type="button" className={buttons.button} aria-label={t('pdf.downloadOf', { title: pdf.title })} aria-disabled={state === 'loading'} onClick={download}>
          <Download aria-hidden size={16} />
          {t(state === 'loading' ? 'pdf.loading' : 'pdf.download', { size: sizeOf(pdf.bytes, language) })}
        </button>
      </div>
      {pdf.isVoided && <p className={styles.voided}>{t('pdf.voided', { text: pdf.text })}</p>}
      <p className={styles.soft}>
        {t('pdf.attachedBy', { name: by })} <Moment at={pdf.at} />
      </p>
      <details>
        <summary className={styles.soft}>{t('pdf.hash')}</summary>
        <code className={styles.hash}>{inFours(pdf.file)}</code>
      </details>
      {state instanceof Error && <RefusedNotice failure={state} title="pdf.notDownloaded" />}
    </li>
  );
}
