import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileCheck2, Lock, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, type DocumentSummary, type Phenomenon } from '../../shared/api';
import { type DocumentAddress, documentId, documentPath, isTranslation, phenomenaIn, phenomenonName, useCycle, versionPath } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { CycleChoice, pages, StageTag, TranslationMark, WhoMayRead, usePageTitle } from '../../shared/ui';
import styles from './PhenomenaPage.module.css';

export function PhenomenaPage() {
  const { t } = useTranslation('phenomena');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const cycles = catalog.nationalCycles;
  const [cycle, changeCycle] = useCycle(cycles, catalog.nationalCycle.id);
  const phenomena = phenomenaIn(cycle, catalog);
  usePageTitle(t('title'));
  return (
    <div className={`${pages.page} ${styles.page}`}>
      <header>
        <h1>{t('title')}</h1>
        <p className={pages.soft}>{t('intro', { cycle })}</p>
        {cycles.length > 1 && <CycleChoice cycles={cycles} value={cycle} change={changeCycle} />}
      </header>
      <Sheets id="themes" title={t('themes')} cycle={cycle} phenomena={phenomena.filter((phenomenon) => phenomenon.isTheme)} />
      <Sheets id="phenomena" title={t('phenomena')} cycle={cycle} phenomena={phenomena.filter((phenomenon) => !phenomenon.isTheme)} />
    </div>
  );
}

interface SheetsProps {
  readonly id: string;
  readonly title: string;
  readonly cycle: string;
  readonly phenomena: readonly Phenomenon[];
}

function Sheets({ id, title, cycle, phenomena }: SheetsProps) {
  const { data: documents } = useSuspenseQuery(documentsQuery);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={`${pages.cards} ${styles.sheets}`}>
        {phenomena.map((phenomenon) => {
          const address = { kind: phenomenon.isTheme ? 'theme' : 'phenomenon', cycle, name: phenomenon.number } as const;
          const document = documents.find((candidate) => candidate.document === documentId(address));
          return (
            <li key={phenomenon.number}>
              <Sheet phenomenon={phenomenon} document={document} address={address} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SheetProps {
  readonly phenomenon: Phenomenon;
  readonly document: DocumentSummary | undefined;
  readonly address: DocumentAddress;
}

function Sheet({ phenomenon, document, address }: SheetProps) {
  const { t } = useTranslation('phenomena');
  const language = useLanguage();
  // Who may not read what is being written comes to the version in force at once.
  const version = document && !document.canOpen ? document.versionInForce : null;
  return (
    <Link to={version === null ? documentPath(address) : versionPath(address, version)} className={`${pages.card} ${styles.sheet}`} data-phenomenon={phenomenon.number}>
      <span className={styles.number}>{phenomenon.number}</span>
      <span className={styles.words}>
        <span className={styles.name}>{phenomenonName(phenomenon, language)}</span>
        <span className={styles.state}>
          {document && <StageTag stage={document.stage} cycle={address.cycle} />}
          {isTranslation(phenomenon, language) && <TranslationMark />}
          {version !== null && (
            <span className={styles.write}>
              <FileCheck2 aria-hidden size={14} /> {t('version')}
            </span>
          )}
          {document?.canWrite && (
            <span className={styles.write}>
              <PencilLine aria-hidden size={14} /> {t('write')}
            </span>
          )}
        </span>
        {document && !document.canOpen && version === null && (
          <span className={styles.locked}>
            <Lock aria-hidden size={14} />
            <span>
              {t('locked')}. <WhoMayRead kind={address.kind} stage={document.stage} />
            </span>
          </span>
        )}
      </span>
    </Link>
  );
}
