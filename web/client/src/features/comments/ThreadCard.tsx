import { Ban, Check, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { OrganisationIcon } from '../../shared/ui';
import { replies, useDraft } from './model/drafts';
import type { CommentPlace } from './model/findComment';
import type { CommentEntry, CommentState, CommentView } from './model/threads';
import { ReplyForm } from './ReplyForm';
import styles from './comments.module.css';

interface ThreadCardProps {
  readonly document: string;
  readonly view: CommentView;
  /** Names by person id. */
  readonly names: Readonly<Record<string, string>>;
  readonly isSelected: boolean;
  /** Where its words are; null when they are gone, undefined while that is not known or it stands at none. */
  readonly place: CommentPlace | null | undefined;
  /** The title of its section, where that is not the one that is shown. */
  readonly where: string | null;
  readonly choose: () => void;
}

const stateIcons = { open: CircleDot, resolved: Check, declined: Ban } as const satisfies Record<CommentState, unknown>;

/** One thread: its words, what was said, and what the person may say. */
export function ThreadCard({ document, view, names, isSelected, place, where, choose }: ThreadCardProps) {
  const { t } = useTranslation('comments');
  const { thread } = view;
  const [draft] = useDraft(replies, document, thread.id);
  const quote = thread.anchor.quote?.text;
  const StateIcon = stateIcons[thread.state];
  return (
    <li>
      <article className={styles.card} data-card={thread.id} data-kind={thread.kind} data-selected={isSelected || undefined} aria-labelledby={`thread-${thread.id}`}>
        <header className={styles.cardHead}>
          <h4 id={`thread-${thread.id}`}>
            <button type="button" className={styles.lead} aria-pressed={isSelected} onClick={choose}>
              {t('card.title', { kind: t(`kind.${thread.kind}`), name: names[thread.entries[0]?.by.person ?? ''] ?? t('somebody') })}
            </button>
          </h4>
          <span className={styles.state} data-state={thread.state}>
            <StateIcon aria-hidden size={14} />
            {t(view.isOverridden && thread.state === 'open' ? 'state.overridden' : `state.${thread.state}`)}
          </span>
        </header>
        {where && <p className={styles.soft}>{t('card.where', { section: where })}</p>}
        {thread.audience === 'office' && <p className={styles.office}>{t('card.office')}</p>}
        {quote && <blockquote className={styles.quote}>{quote.trimEnd()}</blockquote>}
        {place === null && <p className={styles.gone}>{t('card.gone')}</p>}
        {place?.isEdited && <p className={styles.soft}>{t('card.edited')}</p>}
        {thread.replacement !== null && (
          <p className={styles.replacement}>
            <span>{t('card.instead')}</span> <ins>{thread.replacement || t('card.nothing')}</ins>
          </p>
        )}
        <ol className={styles.entries}>
          {thread.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} name={names[entry.by.person]} />
          ))}
        </ol>
        {isSelected && <ReplyForm document={document} view={view} />}
        {!isSelected && draft?.text.trim() && <p className={styles.soft}>{t('card.draft')}</p>}
      </article>
    </li>
  );
}

function Entry({ entry, name }: { readonly entry: CommentEntry; readonly name: string | undefined }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return (
    <li className={styles.entry}>
      <p className={styles.by}>
        <OrganisationIcon kind={entry.by.organisationKind} isNamed={false} />
        <strong>{name ?? t('somebody')}</strong> <span className={styles.soft}>{entry.by.organisation}</span>{' '}
        <time dateTime={entry.at} title={fullMoment(entry.at, language)} className={styles.soft}>
          {nearMoment(entry.at, language, new Date())}
        </time>
      </p>
      {entry.act !== 'start' && entry.act !== 'answer' && <p className={styles.act}>{t(`did.${entry.act}`)}</p>}
      {entry.text && <p className={styles.words}>{entry.text}</p>}
      {entry.amendedAt && <p className={styles.soft}>{t('card.amended', { when: nearMoment(entry.amendedAt, language, new Date()) })}</p>}
    </li>
  );
}
