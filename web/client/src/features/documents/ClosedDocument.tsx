import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileCheck2, Lock } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsQuery } from '../../shared/api';
import { type DocumentAddress, documentId, documentPath, type DocumentWords, versionPath } from '../../shared/catalog';
import { buttons, Notice, usePageTitle, WhoMayRead } from '../../shared/ui';
import type { Refusal } from '../../transport';
import { PeoplePane, peopleSlug } from '../grants';
import { NationalPane, StandingPane, standingPageOf, standingSlug } from '../standing';
import { KeptElsewhere } from './KeptElsewhere';
import styles from './ClosedDocument.module.css';

interface ClosedDocumentProps {
  readonly address: DocumentAddress;
  /** The section in the address. */
  readonly asked: string;
  readonly words: DocumentWords;
  readonly failure: Refusal;
}

/** A document that this person cannot open: who can, and what to do. */
export function ClosedDocument({ address, asked, words, failure }: ClosedDocumentProps) {
  const { t } = useTranslation(['documents', 'shared', 'standing']);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const summary = documents.find((document) => document.document === documentId(address));
  const stage = summary?.stage;
  const version = summary?.versionInForce ?? null;
  // The service does not tell a stranger whether a document exists; the catalogue, which is public, does.
  const isClosed = failure.code === 'forbidden' || (failure.code === 'not-found' && words.isKnown && stage !== undefined);
  const kind = isClosed ? 'forbidden' : failure.code === 'not-found' ? 'missing' : 'failed';
  const standing = isClosed ? standingPageOf(asked) : null;
  const showsRights = isClosed && address.kind === 'plan' && asked === peopleSlug;
  usePageTitle(standing || showsRights ? null : `${t(`${kind}.title`)} · ${words.title}`);
  return (
    <div className={styles.page}>
      {words.isKnown && <p className={styles.which}>{[words.number, words.title, address.cycle].filter(Boolean).join(' · ')}</p>}
      <h1>{standing || showsRights ? words.title : t(`${kind}.title`)}</h1>
      <KeptElsewhere document={documentId(address)} words={words} shown={null} />
      {standing ? (
        // Public dates, and what those decide who do not read the draft.
        <Suspense fallback={null}>
          {address.kind === 'plan' ? (
            <StandingPane address={address} decisions={0} page={standing} canRead={false} title={words.title} />
          ) : (
            <NationalPane address={address} decisions={0} page={standing} title={words.title} />
          )}
        </Suspense>
      ) : showsRights ? (
        <Suspense fallback={null}>
          <PeoplePane address={address} title={words.title} />
        </Suspense>
      ) : isClosed ? (
        <>
          <Notice tone="info" icon={<Lock aria-hidden size={20} />} title={t('shared:whoReads.title')}>
            <p>
              <WhoMayRead kind={address.kind} stage={stage ?? ''} />
            </p>
            <p>{t('shared:whoReads.everyone')}</p>
          </Notice>
          {version !== null && (
            <p>
              <Link to={versionPath(address, version)} className={buttons.primary}>
                <FileCheck2 aria-hidden size={18} />
                {t('readVersion')}
              </Link>
            </p>
          )}
          <p>{t('forbidden.next')}</p>
          <p>
            <Link to={documentPath(address, standingSlug)}>{t('standing:title')}</Link>
          </p>
        </>
      ) : (
        <p>{t(`${kind}.text`)}</p>
      )}
      <p>
        <Link to={address.kind === 'plan' ? '/plans' : '/phenomena'} className={buttons.button}>
          {t(address.kind === 'plan' ? 'back.plan' : 'back.national')}
        </Link>
      </p>
    </div>
  );
}
