import { Link } from '@tanstack/react-router';
import { Circle, CircleCheck, History, Languages, Lock, MapPinned, Signpost, Stamp, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DocumentAddress, documentPath, type DocumentWords, splitSection } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { OrganisationIcon } from '../../shared/ui';
import type { Participant } from '../../transport';
import { approvalSlug } from '../approval';
import { peopleSlug } from '../grants';
import { zonesSlug } from '../retained';
import { standingPageOf, standingSlug } from '../standing';
import { groupsOf, isUntouched, versionOf, type OutlineEntry } from './sections';
import styles from './Outline.module.css';

export interface OutlineProps {
  readonly address: DocumentAddress;
  readonly words: DocumentWords;
  readonly entries: readonly OutlineEntry[];
  readonly current: string;
  /** Null while it is not known who is here. */
  readonly participants: readonly Participant[] | null;
  readonly chosen?: () => void;
}

/** The sections: what is begun, what is locked and why, who is where. */
export function Outline({ entries, ...rest }: OutlineProps) {
  const { t } = useTranslation('documents');
  // For those who only read, a lock on every line would say nothing.
  const showsLocks = entries.some((entry) => entry.versions.some((version) => version.ability === 'write'));
  const untouched = entries.filter(isUntouched).length;
  return (
    <>
      {untouched > 0 && (
        <p className={styles.carried} data-testid="carried-count">
          <History aria-hidden size={15} />
          {t('carried.count', { count: untouched, all: entries.length })}
        </p>
      )}
      <ul className={styles.outline}>
        <StandingLink {...rest} />
        {rest.address.kind === 'plan' ? <PeopleLink {...rest} /> : <ZonesLink {...rest} />}
        {groupsOf(entries).map((group, at) =>
          group.name ? (
            <li key={group.name}>
              <span className={styles.group} id={`group-${group.name}-${at}`}>
                {t(`group.${group.name}`)}
              </span>
              <ul aria-labelledby={`group-${group.name}-${at}`} className={styles.inner}>
                {group.entries.map((entry) => (
                  <OutlineLink key={entry.slug} entry={entry} showsLocks={showsLocks} {...rest} />
                ))}
              </ul>
            </li>
          ) : (
            group.entries.map((entry) => <OutlineLink key={entry.slug} entry={entry} showsLocks={showsLocks} {...rest} />)
          ),
        )}
        {rest.address.kind === 'plan' && <ApprovalLink {...rest} />}
      </ul>
    </>
  );
}

function ZonesLink({ address, current, chosen }: Pick<OutlineProps, 'address' | 'current' | 'chosen'>) {
  const { t } = useTranslation('retained');
  return (
    <li>
      <Link
        to={documentPath(address, zonesSlug)}
        className={styles.link}
        aria-current={current === zonesSlug ? 'page' : undefined}
        data-section={zonesSlug}
        onClick={chosen}
      >
        <MapPinned aria-hidden size={15} />
        <span className={styles.title}>{t('link')}</span>
      </Link>
    </li>
  );
}

function StandingLink({ address, current, chosen }: Pick<OutlineProps, 'address' | 'current' | 'chosen'>) {
  const { t } = useTranslation('standing');
  return (
    <li>
      <Link
        to={documentPath(address, standingSlug)}
        className={styles.link}
        aria-current={standingPageOf(current) ? 'page' : undefined}
        data-section={standingSlug}
        onClick={chosen}
      >
        <Signpost aria-hidden size={15} />
        <span className={styles.title}>{t('title')}</span>
      </Link>
    </li>
  );
}

/** The last section of a plan, which nobody writes. */
function ApprovalLink({ address, current, chosen }: Pick<OutlineProps, 'address' | 'current' | 'chosen'>) {
  const { t } = useTranslation('approval');
  return (
    <li>
      <Link
        to={documentPath(address, approvalSlug)}
        className={styles.link}
        aria-current={current === approvalSlug ? 'page' : undefined}
        data-section={approvalSlug}
        onClick={chosen}
      >
        <Stamp aria-hidden size={15} />
        <span className={styles.title}>{t('title')}</span>
      </Link>
    </li>
  );
}

function PeopleLink({ address, current, chosen }: Pick<OutlineProps, 'address' | 'current' | 'chosen'>) {
  const { t } = useTranslation('grants');
  return (
    <li>
      <Link
        to={documentPath(address, peopleSlug)}
        className={styles.link}
        aria-current={current === peopleSlug ? 'page' : undefined}
        data-section={peopleSlug}
        onClick={chosen}
      >
        <UsersRound aria-hidden size={15} />
        <span className={styles.title}>{t('link')}</span>
      </Link>
    </li>
  );
}

interface OutlineLinkProps extends Omit<OutlineProps, 'entries'> {
  readonly entry: OutlineEntry;
  readonly showsLocks: boolean;
}

function OutlineLink({ entry, showsLocks, address, words, current, participants, chosen }: OutlineLinkProps) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const here = splitSection(current);
  const version = versionOf(entry, here.language ?? language);
  if (!version) return null;
  const people = (participants ?? []).filter((participant) => participant.sections.some((section) => splitSection(section).slug === entry.slug));
  const lock = version.ability === 'write' || !showsLocks ? null : t(`readonly.${version.reason ?? 'other'}`, { defaultValue: t('readonly.other') });
  return (
    <li>
      <Link
        to={documentPath(address, version.section)}
        search={true}
        className={styles.link}
        aria-current={entry.slug === here.slug ? 'page' : undefined}
        data-section={entry.slug}
        onClick={chosen}
      >
        {isUntouched(entry) ? (
          <History role="img" aria-label={t('carried.mark')} size={15} className={styles.untouched} />
        ) : entry.versions.some((candidate) => candidate.isStarted) ? (
          <CircleCheck role="img" aria-label={t('started')} size={15} className={styles.started} />
        ) : (
          <Circle role="img" aria-label={t('notStarted')} size={15} />
        )}
        <span className={styles.title}>{words.section(entry.slug).title}</span>
        {entry.versions.some((candidate) => candidate.newerAt !== null) && <Languages role="img" aria-label={t('newer.mark')} size={15} className={styles.uneven} />}
        {people.slice(0, 3).map(({ person }) => (
          <span key={person.id} title={person.name} className={styles.person}>
            <OrganisationIcon kind={person.organisationKind} isNamed={false} />
          </span>
        ))}
        {lock && <Lock role="img" aria-label={lock} size={14} className={styles.lock} />}
      </Link>
    </li>
  );
}
