import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SectionKind } from '../../shared/api';
import { documentPath } from '../../shared/catalog';
import { languageNames, type Language } from '../../shared/i18n';
import { buttons, Notice, usePageTitle } from '../../shared/ui';
import { ChoicesSection } from '../choices';
import { SectionEditor } from '../editor';
import { ObjectivesSection } from '../objectives';
import { Guidance } from './Guidance';
import { HereNow } from './HereNow';
import { KeptWorkNotice } from './KeptWorkNotice';
import type { OutlineProps } from './Outline';
import { SaveIndicator } from './SaveIndicator';
import type { OutlineEntry, SectionVersion } from './sections';
import { useSection, type OpenSection } from './useOpen';
import { usePlan } from './usePlan';
import styles from './SectionPane.module.css';

interface SectionPaneProps extends OutlineProps {
  readonly document: string;
  readonly entry: OutlineEntry;
  readonly version: SectionVersion;
  /** Of the document as it is open. */
  readonly decisions: number;
}

export function SectionPane({ document, address, words, entries, entry, version, participants, decisions }: SectionPaneProps) {
  const open = useSection(document, version.section);
  const { title, guidance, kind } = words.section(entry.slug);
  usePageTitle(`${title} · ${words.title}`);
  return (
    <article className={styles.section} aria-labelledby="section-title">
      <header className={styles.head}>
        <h2 id="section-title">{title}</h2>
        <HereNow participants={participants ?? []} section={version.section} />
        <span className={styles.save}>{open && <SaveIndicator state={open.state} />}</span>
      </header>
      <div className={styles.body} data-kind={kind}>
        {guidance && <Guidance text={guidance} />}
        <TextLanguages address={address} entry={entry} current={version.section} />
        {open && <SectionContent {...{ open, address, entries, title, kind, decisions }} lang={version.language} />}
      </div>
    </article>
  );
}

function TextLanguages({ address, entry, current }: Pick<SectionPaneProps, 'address' | 'entry'> & { readonly current: string }) {
  const { t } = useTranslation('documents');
  if (entry.versions.length < 2) return null;
  return (
    <nav aria-label={t('textLanguage')} className={styles.languages}>
      {entry.versions.map((version) => (
        <Link
          key={version.section}
          to={documentPath(address, version.section)}
          aria-current={version.section === current ? 'page' : undefined}
          lang={version.language ?? undefined}
        >
          {version.language && languageNames[version.language]}
        </Link>
      ))}
    </nav>
  );
}

interface SectionContentProps extends Pick<SectionPaneProps, 'address' | 'entries' | 'decisions'> {
  readonly open: OpenSection;
  readonly title: string;
  readonly kind: SectionKind;
  readonly lang: Language | null;
}

function SectionContent({ open, ...rest }: SectionContentProps) {
  const { provider, state } = open;
  return (
    <>
      {state.kept && <KeptWorkNotice kept={state.kept} letGo={() => provider.letGo()} />}
      {state.failure && <SectionFailure open={open} />}
      {state.isReady && !state.failure && state.ability !== 'write' && <ReadOnlyNotice reason={state.reason} />}
      {state.isReady && !state.failure && <EditorOfKind key={state.revision} open={open} {...rest} />}
    </>
  );
}

function EditorOfKind({ open, address, entries, title, kind, lang, decisions }: SectionContentProps) {
  const { t } = useTranslation('documents');
  const { provider, state } = open;
  const plan = usePlan(address, entries);
  const shared = { doc: provider.doc, awareness: provider.awareness, canWrite: state.ability === 'write' && state.kept === null, label: t('text', { title }) };
  if (kind === 'choices') return <ChoicesSection {...shared} {...plan} />;
  if (kind === 'objectives') return <ObjectivesSection {...shared} {...plan} {...{ address, decisions }} />;
  return <SectionEditor {...shared} lang={lang ?? undefined} />;
}

function ReadOnlyNotice({ reason }: { readonly reason: string | null }) {
  const { t } = useTranslation('documents');
  const reload = reason === 'stale-client' && (
    <button type="button" className={buttons.primary} onClick={() => window.location.reload()}>
      {t('reload')}
    </button>
  );
  return (
    <div className={styles.notice} data-testid="read-only">
      <Notice tone="info" icon={<BookOpen aria-hidden size={20} />} title={t('save.readonly')} actions={reload || undefined}>
        {t(`readonly.${reason ?? 'other'}`, { defaultValue: t('readonly.other') })}
      </Notice>
    </div>
  );
}

function SectionFailure({ open: { provider, state } }: { readonly open: OpenSection }) {
  const { t } = useTranslation('documents');
  const code = state.failure?.code;
  const words = code === 'forbidden' ? 'section.forbidden' : code === 'not-found' ? 'section.missing' : 'section.failed';
  return (
    <div role="alert" className={styles.notice}>
      <Notice
        tone="bad"
        actions={
          <button type="button" className={buttons.button} onClick={() => provider.retry()}>
            {t('section.again')}
          </button>
        }
      >
        {t(words)}
      </Notice>
    </div>
  );
}
