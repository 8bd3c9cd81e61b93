import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, CircleX, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HttpFailure, useWaitWords } from '../../shared/api';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { buttons, Notice } from '../../shared/ui';
import { refusalOfProblem } from '../../transport';
import { inFours } from './approvalRows';
import { DecisionLog } from './DecisionLog';
import { HashList } from './HashList';
import { Moment } from './Moment';
import type { Hashes, SignedPdf, Verification } from './planStanding';
import { SignedPdfList } from './SignedPdfList';
import { standingSlug } from './standingPage';
import { verificationQuery } from './standingQuery';
import styles from './StandingPane.module.css';

interface VerifyPageProps {
  readonly address: DocumentAddress;
  /** A version that came into force; null for the text that is frozen now. */
  readonly version: number | null;
  /** Those of all texts; a document that is no plan has none. */
  readonly pdfs?: readonly SignedPdf[];
  readonly people?: Readonly<Record<string, string>>;
}

/** Asks the service to compute the hash of a frozen text again, and says what that shows and what it does not. */
export function VerifyPage({ address, version, pdfs = [], people = {} }: VerifyPageProps) {
  const { t } = useTranslation('standing');
  const waits = useWaitWords();
  const { data, error, isFetching, refetch } = useQuery(verificationQuery(address, version));
  const ofText = pdfs.filter(({ hashes }) => data && isSame(hashes, data.recorded));
  return (
    <article className={`${styles.page} ${styles.section}`} aria-labelledby="verify-title" data-testid="verification">
      <Link to={documentPath(address, standingSlug)} className={styles.back}>
        <ChevronLeft aria-hidden size={16} />
        {t('title')}
      </Link>
      <h2 id="verify-title">{version === null ? t('verify.heading') : t('verify.ofVersion', { version })}</h2>
      <p role="status" className={isFetching ? undefined : 'sr-only'}>
        {t(isFetching ? 'verify.computing' : data ? 'verify.done' : 'verify.failed')}
      </p>
      {!data && error && !isFetching && <Notice tone="warn">{waits(error) ?? t(failureWord(error))}</Notice>}
      {data && <Result verification={data} />}
      <p>
        <button type="button" className={buttons.button} aria-disabled={isFetching} onClick={() => void refetch()}>
          {t('verify.again')}
        </button>
      </p>
      <h3>{t('verify.meaning')}</h3>
      <p>{t('verify.proves')}</p>
      <p>{t('verify.provesNot')}</p>
      {ofText.length > 0 && (
        <>
          <h3>{t('pdf.heading')}</h3>
          <SignedPdfList address={address} pdfs={ofText} people={people} />
        </>
      )}
      <DecisionLog address={address} />
    </article>
  );
}

function isSame(one: Hashes, other: Hashes): boolean {
  return Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([language, hash]) => other[language] === hash);
}

/** Why there is no result; that the journal cannot give the text any more is no accident. */
function failureWord(failure: Error): string {
  if (!(failure instanceof HttpFailure)) return 'verify.failed';
  if (failure.status === 404 || failure.status === 403) return 'verify.nothing';
  const reason = refusalOfProblem(failure.problem)?.reason;
  return reason === 'journal-erased' || reason === 'journal-broken' ? `verify.${reason}` : 'verify.failed';
}

function Result({ verification: { matches, frozenAt, sequence, journalHash, form, recorded, recomputed } }: { readonly verification: Verification }) {
  const { t } = useTranslation('standing');
  return (
    <>
      <Notice tone={matches ? 'info' : 'bad'} icon={matches ? <ShieldCheck aria-hidden size={20} /> : <CircleX aria-hidden size={20} />} title={t(matches ? 'verify.matches' : 'verify.differs')}>
        {t('verify.from', { sequence })} <Moment at={frozenAt} />
      </Notice>
      <h3>{t('verify.recorded')}</h3>
      <HashList hashes={recorded} />
      <h3>{t('verify.recomputed')}</h3>
      <HashList hashes={recomputed} />
      <p>{t([`verify.covers.${form}`, 'verify.covers.other'], { form })}</p>
      <p className={styles.soft}>
        {t('verify.journal', { sequence })} <code>{inFours(journalHash)}</code>
      </p>
    </>
  );
}
