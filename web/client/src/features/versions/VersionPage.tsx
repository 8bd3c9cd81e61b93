import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, Printer } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, HttpFailure, isRefused, useWaitWords } from '../../shared/api';
import { type DocumentAddress, documentId, documentPath, textLanguagesOf, useDocumentWords, versionPath } from '../../shared/catalog';
import { type Language, languageNames, useLanguage } from '../../shared/i18n';
import { buttons, usePageTitle, Waiting } from '../../shared/ui';
import { ApprovalSection, approvalQuery, approvalSlug, isNotTheirs } from '../approval';
import { languagesIn, languageToRead, readIn } from './sectionsIn';
import { textQuery, type PlanTextContent } from './planTexts';
import { VersionBanner } from './VersionBanner';
import { VersionSection } from './VersionSection';
import styles from './VersionPage.module.css';

interface VersionPageProps {
  readonly address: DocumentAddress;
  /** The name of the text. */
  readonly version: string;
  /** The language that is asked for. */
  readonly asked: Language | undefined;
}

/** A frozen text to be read, on a screen, on a phone and on paper. */
export function VersionPage({ address, version, asked }: VersionPageProps) {
  const { t } = useTranslation('versions');
  const waits = useWaitWords();
  const words = useDocumentWords(address);
  const { data: content, error, isFetching, refetch } = useQuery(textQuery(address, version));
  usePageTitle(`${content ? t('number', { number: content.text.version }) : t('title')} · ${words.title}`);
  return (
    <article className={styles.page} data-testid="version">
      <Back address={address} />
      <h1>
        {words.number && <span className={styles.number}>{words.number}</span>} {words.title} <span className={styles.cycle}>{address.cycle}</span>
      </h1>
      {content ? (
        <Content address={address} content={content} asked={asked} />
      ) : (
        <Waiting hasFailed={Boolean(error) && !isFetching} failed={waits(error) ?? t(isRefused(error) ? (error instanceof HttpFailure && error.status === 409 ? 'broken' : 'missing') : 'failed')} loading={t('loading')} again={() => void refetch()} />
      )}
    </article>
  );
}

/** To the document for those who may open it, else to the list. */
function Back({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation(['versions', 'documents']);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const canOpen = documents.some((document) => document.document === documentId(address) && document.canOpen);
  return (
    <Link to={canOpen ? documentPath(address) : address.kind === 'plan' ? '/plans' : '/phenomena'} className={styles.back}>
      <ChevronLeft aria-hidden size={16} />
      {t(canOpen ? 'toDocument' : address.kind === 'plan' ? 'documents:back.plan' : 'documents:back.national')}
    </Link>
  );
}

function Content({ address, content, asked }: Pick<VersionPageProps, 'address' | 'asked'> & { readonly content: PlanTextContent }) {
  const { t } = useTranslation(['versions', 'approval']);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const words = useDocumentWords(address);
  const ownLanguage = useLanguage();
  const isPlan = address.kind === 'plan';
  const languages = textLanguagesOf(address, catalog);
  const there = languagesIn(content.sections, languages);
  const language = languageToRead(asked, ownLanguage, there);
  const sections = readIn(content.sections, language);
  const { error } = useQuery({ ...approvalQuery(address, content.text.name, ''), enabled: isPlan });
  const readsApproval = isPlan && !isNotTheirs(error);
  const slugs = sections.map(({ section }) => ({ section, slug: section.split('@')[0] ?? section }));
  return (
    <>
      <VersionBanner content={content} />
      <div className={styles.tools}>
        {there.length > 1 && (
          <nav aria-label={t('textLanguage')} className={styles.languages}>
            {there.map((each) => (
              <Link key={each} to={versionPath(address, content.text.name)} search={{ text: each }} aria-current={each === language ? 'page' : undefined} lang={each}>
                {languageNames[each]}
              </Link>
            ))}
          </nav>
        )}
        <button type="button" className={buttons.button} onClick={() => window.print()}>
          <Printer aria-hidden size={16} />
          {t('print')}
        </button>
      </div>
      <nav aria-labelledby="version-contents" className={styles.contents}>
        <h2 id="version-contents">{t('contents')}</h2>
        <ol>
          {slugs.map(({ section, slug }) => (
            <li key={section}>
              <a href={`#${anchorOf(slug)}`}>{words.section(slug).title}</a>
            </li>
          ))}
          {readsApproval && (
            <li>
              <a href={`#${anchorOf(approvalSlug)}`}>{t('approval:title')}</a>
            </li>
          )}
        </ol>
      </nav>
      {sections.map((section, at) => (
        <VersionSection key={section.section} address={address} version={content.text.name} section={section} languages={languages} sections={content.sections} words={words.section(slugs[at]?.slug ?? '')} anchor={anchorOf(slugs[at]?.slug ?? '')} />
      ))}
      {readsApproval && (
        <section id={anchorOf(approvalSlug)} aria-label={t('approval:title')} className={styles.section} data-section={approvalSlug}>
          <Suspense fallback={<p role="status">{t('loading')}</p>}>
            <ApprovalSection key={`${documentId(address)}/${content.text.name}`} address={address} version={content.text.name} language={language ?? languages[0] ?? ownLanguage} news="" />
          </Suspense>
        </section>
      )}
    </>
  );
}

const anchorOf = (slug: string) => `section-${slug.replaceAll('/', '-')}`;
