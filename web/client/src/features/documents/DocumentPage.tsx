import { Navigate } from '@tanstack/react-router';
import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentAddress, documentId, documentPath, type DocumentWords, splitSection, useDocumentWords } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons, StageTag, TranslationMark, useIsPhone, usePageTitle } from '../../shared/ui';
import type { DocumentOpening } from '../../transport';
import { ApprovalPane, approvalSlug } from '../approval';
import { CommentDesk, standingObjections, Undone, useMarkWords, useRemarkKeys, useRemarks } from '../comments';
import { PeoplePane, peopleSlug } from '../grants';
import { FollowButton } from '../inbox';
import { RetainedZones, zonesSlug } from '../retained';
import { NationalPane, StandingLine, StandingPane, standingPageOf, useObjections } from '../standing';
import { BackLink } from './BackLink';
import { ClosedDocument } from './ClosedDocument';
import { KeptElsewhere } from './KeptElsewhere';
import { Outline } from './Outline';
import { People } from './People';
import { PhoneBar } from './PhoneBar';
import { Remarks } from './Remarks';
import { SectionPane } from './SectionPane';
import { outlineOf, versionOf } from './sections';
import { useDocument } from './useOpen';
import { useThreadInAddress } from './useThreadInAddress';
import { VersionInForce } from './VersionInForce';
import styles from './DocumentPage.module.css';

interface DocumentPageProps {
  readonly address: DocumentAddress;
  /** The section in the address; may be empty or unknown. */
  readonly asked: string;
  /** Both language versions of a section side by side. */
  readonly showsBoth: boolean;
  /** A thread of remarks that the address names; null for none. */
  readonly thread: string | null;
}

export function DocumentPage({ address: { kind, cycle, name }, asked, showsBoth, thread }: DocumentPageProps) {
  const { t } = useTranslation('documents');
  // The same object as long as it says the same: hundreds of remarks are not drawn anew because another one is in the address.
  const address = useMemo(() => ({ kind, cycle, name }), [kind, cycle, name]);
  const document = useDocument(documentId(address));
  const words = useDocumentWords(address);
  usePageTitle(words.title);
  if (document?.failure) return <ClosedDocument address={address} asked={asked} words={words} failure={document.failure} />;
  if (!document?.opening) {
    return (
      <p className={styles.opening} role="status">
        {t(document && !document.isConnected ? 'connecting' : 'opening')}
      </p>
    );
  }
  return <OpenDocument address={address} asked={asked} showsBoth={showsBoth} thread={thread} words={words} opening={document.opening} isConnected={document.isConnected} openings={document.openings} />;
}

/** One for each section that is shown, between its text and the list of its remarks. */
function useDesk(section: string | null): CommentDesk {
  return useMemo(() => new CommentDesk(section), [section]);
}

interface OpenDocumentProps extends DocumentPageProps {
  readonly words: DocumentWords;
  readonly opening: DocumentOpening;
  readonly isConnected: boolean;
  readonly openings: number;
}

function OpenDocument({ address, asked, showsBoth, thread, words, opening, isConnected, openings }: OpenDocumentProps) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const [showsPeople, setShowsPeople] = useState(true);
  const isPhone = useIsPhone(); // there the remarks and the people are sheets
  const entries = outlineOf(opening.sections, (candidate) => words.section(candidate).kind);
  const standing = standingPageOf(asked);
  const showsRights = address.kind === 'plan' && asked === peopleSlug;
  const showsZones = address.kind !== 'plan' && asked === zonesSlug;
  const { slug, language: textLanguage } = splitSection(asked);
  const showsApproval = address.kind === 'plan' && asked === approvalSlug;
  const isPage = standing !== null || showsRights || showsZones || showsApproval;
  const entry = isPage ? undefined : entries.find((candidate) => candidate.slug === (slug || entries[0]?.slug));
  const version = entry && versionOf(entry, textLanguage ?? language);
  const section = version?.section ?? null;
  const desk = useDesk(section);
  useEffect(() => desk.follow(() => setShowsPeople(true)), [desk]);
  const { sections, comments: news = 0, decisions } = opening;
  const known = useRemarks({ document: documentId(address), sections, news, decisions, openings }, desk, thread);
  useMarkWords(desk);
  useRemarkKeys(desk, sections.length > 0);
  useThreadInAddress(desk, thread);
  useObjections(address, known.page && standingObjections(known.page.threads));
  if (version && version.section !== asked) return <Navigate to={documentPath(address, version.section)} search={true} replace />;
  const current = version?.section ?? asked;
  const parts = { address, words, entries, current, participants: isConnected ? opening.participants : null };
  const remarks = { address, words, opening, version: version ?? null, desk, known };

  return (
    <>
      <div className={styles.page} data-people={showsPeople}>
        <header className={styles.head}>
          <BackLink address={address} />
          <h1>
            {words.number && <span className={styles.number}>{words.number}</span>} {words.title}
          </h1>
          <span className={styles.cycle}>{address.cycle}</span>
          <StageTag stage={opening.stage} cycle={address.cycle} />
          <FollowButton address={address} title={words.title} />
          {address.kind === 'plan' && <StandingLine address={address} decisions={opening.decisions} />}
          <VersionInForce address={address} />
          {words.isTranslation && <TranslationMark />}
          <button
            type="button"
            className={`${buttons.icon} ${styles.toggle}`}
            aria-expanded={showsPeople}
            aria-label={t(showsPeople ? 'hidePeople' : 'showPeople')}
            title={t(showsPeople ? 'hidePeople' : 'showPeople')}
            onClick={() => setShowsPeople(!showsPeople)}
          >
            {showsPeople ? <PanelRightClose aria-hidden size={20} /> : <PanelRightOpen aria-hidden size={20} />}
          </button>
        </header>
        <nav className={styles.outline} aria-label={t('outline')}>
          <Outline {...parts} />
        </nav>
        <div className={styles.content}>
          <Undone key={documentId(address)} document={documentId(address)} desk={desk} />
          <KeptElsewhere document={documentId(address)} words={words} shown={version?.section ?? null} />
          {standing && (
            <Suspense fallback={null}>
              {address.kind === 'plan' ? (
                <StandingPane address={address} decisions={opening.decisions} page={standing} canRead title={words.title} />
              ) : (
                <NationalPane address={address} decisions={opening.decisions} page={standing} title={words.title} />
              )}
            </Suspense>
          )}
          {showsApproval && (
            <Suspense fallback={null}>
              <ApprovalPane key={documentId(address)} address={address} news={`${opening.decisions} ${opening.comments ?? 0}`} title={words.title} />
            </Suspense>
          )}
          {showsZones && <RetainedZones address={address} />}
          {showsRights && (
            <Suspense fallback={null}>
              <PeoplePane address={address} title={words.title} />
            </Suspense>
          )}
          {isPage ? null : entry && version ? (
            <SectionPane key={showsBoth ? entry.slug : version.section} {...parts} document={documentId(address)} entry={entry} version={version} showsBoth={showsBoth} stage={opening.stage} decisions={opening.decisions} comments={desk} />
          ) : (
            <p className={styles.opening}>{t(entries.length === 0 ? 'empty.title' : 'section.forbidden')}</p>
          )}
        </div>
        {showsPeople && !isPhone && (
          <aside className={styles.people} aria-labelledby="people-title">
            <h2 id="people-title">{t('people')}</h2>
            <People {...parts} />
            <h2 id="remarks-title">{t('remarks')}</h2>
            <Remarks {...remarks} />
          </aside>
        )}
      </div>
      <PhoneBar {...parts} remarks={<Remarks {...remarks} />} desk={desk} document={documentId(address)} section={version?.section ?? null} />
    </>
  );
}
