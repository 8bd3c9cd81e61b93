import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asPerson, meQuery, sendForm } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { Dialog } from '../../shared/dialog';
import { useLanguage } from '../../shared/i18n';
import { buttons, Notice } from '../../shared/ui';
import { HashList } from './HashList';
import type { Hashes, StandingAnswer } from './planStanding';
import { RefusedNotice } from './RefusedNotice';
import { formOf, objectionTo, pdfsPath, sizeOf } from './signedPdf';
import { standingKey } from './standingQuery';
import styles from './StepDialog.module.css';

interface AttachPdfProps {
  readonly address: DocumentAddress;
  readonly hashes: Hashes;
  readonly maxBytes: number;
  readonly start: () => void;
  /** Done; with the words that say so. */
  readonly finish: (words: string) => void;
}

/** Attaches a PDF that was signed elsewhere to the text that is frozen now. */
export function AttachPdf({ address, hashes, maxBytes, start, finish }: AttachPdfProps) {
  const { t } = useTranslation('standing');
  const [operation, setOperation] = useState<string | null>(null);
  return (
    <>
      <p>
        <button
          type="button"
          className={buttons.button}
          onClick={() => {
            start();
            setOperation(crypto.randomUUID());
          }}
        >
          <FileUp aria-hidden size={16} />
          {t('pdf.attach')}
        </button>
      </p>
      {operation && (
        <AttachDialog
          address={address}
          hashes={hashes}
          maxBytes={maxBytes}
          operation={operation}
          close={() => setOperation(null)}
          finish={(words) => {
            setOperation(null);
            finish(words);
          }}
        />
      )}
    </>
  );
}

interface AttachDialogProps extends Omit<AttachPdfProps, 'start'> {
  /** Chosen when the dialog opens, so that what is sent again is recorded once. */
  readonly operation: string;
  readonly close: () => void;
}

type Lack = 'title' | 'file' | 'not-pdf' | 'pdf-size';

function AttachDialog({ address, hashes, maxBytes, operation, close, finish }: AttachDialogProps) {
  const { t } = useTranslation('standing');
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [aborter] = useState(() => new AbortController());
  // What was shown at the start is what is sent, whatever happens to the plan meanwhile.
  const [shown] = useState(hashes);
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [lack, setLack] = useState<Lack | null>(null);
  const { upload, sent } = useUpload(address, aborter.signal);
  const limit = sizeOf(maxBytes, language);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (upload.isPending) return;
    const lacking = !title.trim() ? 'title' : !file ? 'file' : await objectionTo(file, maxBytes);
    setLack(lacking);
    if (lacking || !file) return form.current?.querySelector<HTMLElement>(`[name="${lacking === 'title' ? 'title' : 'pdf'}"]`)?.focus();
    upload.mutate(formOf(operation, title, shown, file), { onSuccess: () => finish(t('recorded', { step: t('pdf.attach') })) });
  };
  const error = (name: Lack) => (name === 'file' ? t('fillIn') : t(`lack.${name}`, { limit }));

  return (
    <Dialog
      isOpen
      isKept
      title={t('pdf.attach')}
      close={() => {
        aborter.abort();
        close();
      }}
    >
      <form ref={form} noValidate className={styles.form} onSubmit={(event) => void send(event)} data-testid="attach-pdf">
        <p>{t('pdf.follows')}</p>
        <Notice tone="warn">{t('pdf.readers')}</Notice>
        <HashList hashes={shown} />
        <label className={styles.field}>
          <span>{t('pdf.title')}</span>
          <input
            type="text"
            name="title"
            autoComplete="off"
            maxLength={200}
            required
            value={title}
            aria-invalid={lack === 'title' || undefined}
            aria-describedby={lack === 'title' ? 'pdf-title-error' : undefined}
            onChange={({ target }) => setTitle(target.value)}
          />
          {lack === 'title' && (
            <span id="pdf-title-error" className={styles.error}>
              {error('title')}
            </span>
          )}
        </label>
        <label className={styles.field}>
          <span>
            {t('pdf.file')} <span className={styles.soft}>{t('pdf.limit', { limit })}</span>
          </span>
          <input
            type="file"
            name="pdf"
            accept="application/pdf,.pdf"
            required
            aria-invalid={(lack !== null && lack !== 'title') || undefined}
            aria-describedby={lack !== null && lack !== 'title' ? 'pdf-file-error' : undefined}
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
          {lack !== null && lack !== 'title' && (
            <span id="pdf-file-error" className={styles.error}>
              {error(lack)}
            </span>
          )}
        </label>
        {upload.isPending && <progress className={styles.progress} aria-label={t('sending')} max={100} value={sent} />}
        {upload.error && <RefusedNotice failure={upload.error} />}
        <div className={styles.actions}>
          <button
            type="button"
            className={buttons.button}
            onClick={() => {
              aborter.abort();
              close();
            }}
          >
            {t('cancel')}
          </button>
          <button type="submit" className={buttons.primary} aria-disabled={upload.isPending}>
            {t(upload.isPending ? 'sending' : 'pdf.action')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The upload, and how much of it has been sent, in percent. */
function useUpload(address: DocumentAddress, signal: AbortSignal) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: (form: FormData) => {
      setSent(0);
      const path = asPerson(pdfsPath(address), queries.getQueryData(meQuery.queryKey));
      return sendForm<StandingAnswer>(path, form, { signal, progress: (share) => setSent(Math.round(100 * share)) });
    },
    onSuccess: (answer) => queries.setQueriesData<StandingAnswer>({ queryKey: standingKey(address) }, answer),
    onSettled: () => void queries.invalidateQueries({ queryKey: standingKey(address) }),
  });
  return { upload, sent };
}
