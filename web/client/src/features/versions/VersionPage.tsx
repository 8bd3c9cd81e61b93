import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, Printer } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, HttpFailure, isRefused, useWaitWords } from '../../shared/api';
import { type DocumentAddress, documentId, documentPath, useDocumentWords, versionPath } from '../../shared/catalog';
import { isLanguage, languageNames, useLanguage } from '../../shared/i18n';
import { buttons, usePageTitle, Waiting } from '../../shared/ui';
import { ApprovalSection, approvalQuery, approvalSlug, isNotTheirs } from '../approval';
import { languagesIn, languageToRead, readIn } from './sectionsIn';
import { textQuery, type PlanTextContent } from './planTexts';
import { VersionBanner } from './VersionBanner';
import { VersionSection } from './VersionSection';
import styles from './VersionPage.module.css';

/** A frozen text of a plan to be read, on a screen, on a phone and on paper. */
export function VersionPage() {
  const { t } = useTranslation('versions');
  const waits = useWaitWords();
  const { cycle, name, version } = useParams({ from: '/signed-in/plans/$cycle/$name/versions/$version' });
  const address: DocumentAddress = { kind: 'plan', cycle, name };
  const words = useDocumentWords(address);
  const { data: content, error, isFetching, refetch } = useQuery(textQuery(address, version));
  usePageTitle(`${content ? t('number', { number: content.text.version }) : t('title')} · ${words.title}`);
  return (
    <article className={styles.page} data-testid="version">
      <Back address={address} />
      <h1>
        {words.number && <span className={styles.number}>{words.number}</span>} {words.title} <span className={styles.cycle}>{cycle}</span>
      </h1>
      {content ? (
        <Content address={address} content={content} />
      ) : (
        <Waiting hasFailed={Boolean(error) && !isFetching} failed={waits(error) ?? t(isRefused(error) ? (error instanceof HttpFailure && error.status === 409 ? 'broken' : 'missing') : 'failed')} loading={t('loading')} again={() => void refetch()} />
      )}
    </article>
  );
}

/** To the plan for those who may open it, else to the list. */
function Back({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation(['versions', 'documents']);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const canOpen = documents.some((document) => document.document === documentId(address) && document.canOpen);
  return (
    <Link to={canOpen ? documentPath(address) : '/plans'} className={styles.back}>
      <ChevronLeft aria-hidden size={16} />
      {t(canOpen ? 'toPlan' : 'documents:back.plan')}
    </Link>
  );
}

function Content({ address, content }: { readonly address: DocumentAddress; readonly content: PlanTextContent }) {
  const { t } = useTranslation(['versions', 'approval']);
  const { text: asked } = useSearch({ from: '/signed-in/plans/$cycle/$name/versions/$version' });
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const words = useDocumentWords(address);
  const ownLanguage = useLanguage();
  const ofZone = (catalog.zones.find((zone) => zone.key === address.name)?.languages ?? []).filter(isLanguage);
  const there = languagesIn(content.sections, ofZone);
  const language = languageToRead(asked, ownLanguage, there);
  const sections = readIn(content.sections, language);
  const { error } = useQuery(approvalQuery(address, content.text.name, ''));
  const readsApproval = !isNotTheirs(error);
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
        <VersionSection key={section.section} address={address} version={content.text.name} section={section} languages={ofZone} sections={content.sections} words={words.section(slugs[at]?.slug ?? '')} anchor={anchorOf(slugs[at]?.slug ?? '')} />
      ))}
      {readsApproval && (
        <section id={anchorOf(approvalSlug)} aria-label={t('approval:title')} className={styles.section} data-section={approvalSlug}>
          <Suspense fallback={<p role="status">{t('loading')}</p>}>
            <ApprovalSection key={`${documentId(address)}/${content.text.name}`} address={address} version={content.text.name} language={language ?? ofZone[0] ?? ownLanguage} news="" />
          </Suspense>
        </section>
      )}
    </>
  );
}

const anchorOf = (slug: string) => `section-${slug.replaceAll('/', '-')}`;
