import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../shared/i18n';
import { useFocusAfter, useIsPhone, usePageTitle } from '../../shared/ui';
import type { CommentDesk } from '../comments';
import { FollowButton } from '../inbox';
import { Guidance } from './Guidance';
import { HereNow } from './HereNow';
import type { OutlineProps } from './Outline';
import { SaveIndicator } from './SaveIndicator';
import type { OutlineEntry, SectionVersion } from './sections';
import { TextLanguages } from './TextLanguages';
import { useSection } from './useOpen';
import { VersionText } from './VersionText';
import styles from './SectionPane.module.css';

export interface SectionPaneProps extends OutlineProps {
  readonly document: string;
  readonly entry: OutlineEntry;
  readonly version: SectionVersion;
  /** Both language versions side by side, where there is room. */
  readonly showsBoth: boolean;
  readonly stage: string;
  /** Of the document as it is open. */
  readonly decisions: number;
  /** Of the remarks on the section in the address. */
  readonly comments: CommentDesk;
}

export function SectionPane(props: SectionPaneProps) {
  const { words, entry, version } = props;
  usePageTitle(`${words.section(entry.slug).title} · ${words.title}`);
  const isPhone = useIsPhone();
  return props.showsBoth && entry.versions.length > 1 && !isPhone ? <BothVersions {...props} /> : <OneVersion key={version.section} {...props} />;
}

/** Of two versions side by side, only one has its remarks in the list. */
export type VersionProps = Omit<SectionPaneProps, 'comments'> & { readonly comments: CommentDesk | null };

function OneVersion(props: SectionPaneProps) {
  const { document, address, words, entry, version, participants } = props;
  const open = useSection(document, version.section);
  const { title, guidance, kind } = words.section(entry.slug);
  const { heading, decided } = useDecided();
  return (
    <article className={styles.section} aria-labelledby="section-title">
      <header className={styles.head}>
        <h2 id="section-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <FollowButton address={address} section={version.section} title={title} />
        <HereNow participants={participants ?? []} section={version.section} />
        <span className={styles.save}>{open && <SaveIndicator open={open} />}</span>
      </header>
      <div className={styles.body} data-kind={kind}>
        {guidance && <Guidance text={guidance} />}
        <TextLanguages address={address} entry={entry} current={version.section} isBoth={false} />
        {open && <VersionText {...props} open={open} isBeside={false} decided={decided} />}
      </div>
    </article>
  );
}

function BothVersions(props: SectionPaneProps) {
  const { address, words, entry, version } = props;
  const { title, guidance } = words.section(entry.slug);
  return (
    <article className={styles.section} aria-labelledby="section-title">
      <header className={styles.head}>
        <h2 id="section-title">{title}</h2>
      </header>
      <div className={styles.body} data-kind="both">
        {guidance && <Guidance text={guidance} />}
        <TextLanguages address={address} entry={entry} current={version.section} isBoth />
        <div className={styles.both}>
          {entry.versions.map((each) => (
            <Beside key={each.section} {...props} version={each} comments={each === version ? props.comments : null} />
          ))}
        </div>
      </div>
    </article>
  );
}

function Beside(props: VersionProps) {
  const { t } = useTranslation('documents');
  const { document, address, words, entry, version, participants } = props;
  const open = useSection(document, version.section);
  const language = version.language ? languageNames[version.language] : '';
  const { heading, decided } = useDecided();
  return (
    <section aria-label={t('versionOf', { title: words.section(entry.slug).title, language })} data-version={version.language}>
      <header className={styles.besideHead}>
        <h3 lang={version.language ?? undefined} ref={heading} tabIndex={-1}>
          {language}
        </h3>
        <FollowButton address={address} section={version.section} title={`${words.section(entry.slug).title}, ${language}`} />
        <HereNow participants={participants ?? []} section={version.section} />
        <span className={styles.save}>{open && <SaveIndicator open={open} />}</span>
      </header>
      {open && <VersionText {...props} open={open} isBeside decided={decided} />}
    </section>
  );
}

/** A decision takes its button away with the notice that it stood in; the focus goes to the title above. */
function useDecided() {
  const heading = useRef<HTMLHeadingElement>(null);
  const [last, setLast] = useState('');
  useFocusAfter(last, heading);
  return { heading, decided: setLast };
}
