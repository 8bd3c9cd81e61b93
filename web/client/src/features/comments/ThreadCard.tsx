import { Ban, Check, CircleDot, MessageSquareDot, TextCursorInput, Undo2 } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldName } from '../../shared/cells';
import { splitSection } from '../../shared/catalog';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { buttons, OrganisationIcon } from '../../shared/ui';
import { AmendForm } from './AmendForm';
import { CopyLink } from './CopyLink';
import { CommentText } from './mentions/CommentText';
import { amendments, replies, useDraft, type AmendDraft } from './model/drafts';
import type { CommentEntry, CommentState, CommentView } from './model/threads';
import { LeftWords } from './LeftWords';
import { ReplyForm } from './ReplyForm';
import { Difference } from './suggestions/Difference';
import { SuggestionTools } from './suggestions/SuggestionTools';
import type { Suggestions } from './suggestions/useSuggestions';
import type { PlacedWords } from './text/CommentDesk';
import styles from './comments.module.css';

interface ThreadCardProps {
  readonly document: string;
  readonly view: CommentView;
  /** Names by person id. */
  readonly names: Readonly<Record<string, string>>;
  readonly isSelected: boolean;
  readonly isUnread: boolean;
  /** Where its words are; null when they are gone, undefined while that is not known or it stands at none. */
  readonly place: PlacedWords | null | undefined;
  /** The title of its section, where that is not the one that is shown. */
  readonly where: string | null;
  /** The title of the row that it stands at; null for none. */
  readonly row: string | null;
  /** Decides about a suggestion; null where its text is not shown. */
  readonly suggestions: Suggestions | null;
  /** True for a suggestion that is chosen for a decision about several; null where there is none. */
  readonly isChosen: boolean | null;
  readonly choose: (thread: string, isChosen: boolean) => void;
  readonly select: (view: CommentView) => void;
  /** Leads to the words in the text, with the caret. */
  readonly enter: (thread: string) => void;
  /** Says what was done with it. */
  readonly tell: (summary: string) => void;
}

const stateIcons = { open: CircleDot, resolved: Check, declined: Ban } as const satisfies Record<CommentState, unknown>;

/** One thread: its words, what was said, and what the person may say. */
export const ThreadCard = memo(function ThreadCard({ document, view, names, isSelected, isUnread, place, where, row, suggestions, isChosen, choose, select, enter, tell }: ThreadCardProps) {
  const { t } = useTranslation('comments');
  const [asked, setAsked] = useState<string | null>(null);
  const [discarded, setDiscarded] = useState<AmendDraft | null>(null);
  const { thread } = view;
  const [draft] = useDraft(replies, document, thread.id);
  const [amendment, keepAmendment] = useDraft(amendments, document, thread.id);
  const last = thread.entries.at(-1);
  const mayAmend = (entry: string | undefined) => entry !== undefined && entry === last?.id && view.acts.includes('amend');
  const isAmending = mayAmend(amendment?.entry ?? asked ?? undefined);
  const hasTyped = [draft && replies.typedIn(draft), amendment && amendments.typedIn(amendment)].some(Boolean);
  const quote = thread.anchor.quote?.text;
  const cell = thread.anchor.field === null ? '' : fieldName(thread.anchor.field, t);
  const { language } = splitSection(thread.anchor.section);
  const StateIcon = stateIcons[thread.state];
  const title = t('card.title', { kind: t(`kind.${thread.kind}`), name: names[thread.entries[0]?.by.person ?? ''] ?? t('somebody') });
  const openCorrection = () => {
    setAsked(last?.id ?? null);
    setDiscarded(null);
  };
  const cancelCorrection = (lost: AmendDraft | null) => {
    setAsked(null);
    setDiscarded(lost);
    tell(lost ? t('start.discarded') : '');
  };
  const bringBack = () => {
    keepAmendment(discarded);
    setDiscarded(null);
    tell('');
  };
  return (
    <li>
      <article className={styles.card} data-card={thread.id} data-kind={thread.kind} data-selected={isSelected || undefined} aria-labelledby={`thread-${thread.id}`}>
        <header className={styles.cardHead}>
          <h4 id={`thread-${thread.id}`}>
            <button type="button" className={styles.lead} aria-pressed={isSelected} onClick={() => select(view)}>
              {title}
            </button>
          </h4>
          {isUnread && (
            <span className={styles.unread}>
              <MessageSquareDot aria-hidden size={14} />
              {t('card.unread')}
            </span>
          )}
          <span className={styles.state} data-state={thread.state}>
            <StateIcon aria-hidden size={14} />
            {t(view.isOverridden && thread.state === 'open' ? 'state.overridden' : `state.${thread.state}`)}
          </span>
        </header>
        {isChosen !== null && (
          <label className={styles.choose}>
            <input type="checkbox" checked={isChosen} onChange={({ target }) => choose(thread.id, target.checked)} />
            {t('suggestion.choose')}
          </label>
        )}
        {where && <p className={styles.soft}>{t('card.where', { section: where })}</p>}
        {row !== null && <p className={styles.soft}>{t('row.at', { title: cell ? t('row.cell', { title: row, cell }) : row })}</p>}
        {thread.audience === 'office' && <p className={styles.office}>{t('card.office')}</p>}
        {quote && thread.replacement === null && (
          <blockquote className={styles.quote} lang={language ?? undefined}>
            {quote.trimEnd()}
          </blockquote>
        )}
        {quote && thread.replacement !== null && (
          <blockquote className={styles.quote}>
            <Difference language={language} from={quote.trim()} to={thread.replacement} />
          </blockquote>
        )}
        {place === null && <p className={styles.gone}>{t('card.gone')}</p>}
        {place?.isEdited && <p className={styles.soft}>{t('card.edited')}</p>}
        <ol className={styles.entries}>
          {thread.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} names={names} of={names[thread.entries[0]?.by.person ?? '']} />
          ))}
        </ol>
        {view.setAsideFor && <p className={styles.words}>{t('card.setAside', { reason: view.setAsideFor })}</p>}
        {place && suggestions && view.acts.includes('accept') && <SuggestionTools thread={thread} place={place} suggestions={suggestions} tell={tell} />}
        {isSelected && (
          <div className={styles.actions}>
            {(place ?? (row !== null && where === null)) && (
              <button type="button" className={buttons.button} onClick={() => enter(thread.id)}>
                <TextCursorInput aria-hidden size={16} />
                {t(row === null ? 'card.enter' : 'row.enter')}
              </button>
            )}
            {last?.text && mayAmend(last.id) && !amendment && !isAmending && (
              <button type="button" className={buttons.button} onClick={openCorrection}>
                {t('amend.open')}
              </button>
            )}
            {mayAmend(discarded?.entry) && !amendment && !isAmending && (
              <button type="button" className={buttons.button} onClick={bringBack}>
                <Undo2 aria-hidden size={16} />
                {t('start.bringBack')}
              </button>
            )}
            <CopyLink thread={thread.id} />
          </div>
        )}
        {isSelected && isAmending && last && (
          <AmendForm key={last.id} document={document} thread={thread.id} entry={last} names={names} finish={() => setAsked(null)} cancel={cancelCorrection} />
        )}
        {isSelected && amendment && !isAmending && <LeftWords text={amendments.typedIn(amendment)} discard={() => keepAmendment(null)} />}
        {isSelected && <ReplyForm document={document} view={view} />}
        {!isSelected && hasTyped && <p className={styles.soft}>{t('card.draft')}</p>}
      </article>
    </li>
  );
}, isSameCard);

/** People write above the words all the time: a card has nothing to show anew for a place that only moves. */
function isSameCard({ place, ...rest }: ThreadCardProps, { place: now, ...others }: ThreadCardProps): boolean {
  const isSamePlace = place && now ? place.words === now.words && place.isEdited === now.isEdited : place === now;
  return isSamePlace && (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === others[key]);
}

interface EntryProps {
  readonly entry: CommentEntry;
  readonly names: Readonly<Record<string, string>>;
  /** Who began the thread. */
  readonly of: string | undefined;
}

function Entry({ entry, names, of }: EntryProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return (
    <li className={styles.entry}>
      <p className={styles.by}>
        <OrganisationIcon kind={entry.by.organisationKind} isNamed={false} />
        <strong>{names[entry.by.person] ?? t('somebody')}</strong> <span className={styles.soft}>{entry.by.organisation}</span>{' '}
        <time dateTime={entry.at} title={fullMoment(entry.at, language)} className={styles.soft}>
          {nearMoment(entry.at, language, new Date())}
        </time>
      </p>
      {entry.act !== 'start' && entry.act !== 'answer' && <p className={styles.act}>{t(`did.${entry.act}`, { name: of ?? t('somebody') })}</p>}
      {entry.text && (
        <p className={styles.words}>
          <CommentText text={entry.text} mentions={entry.mentions} names={names} />
        </p>
      )}
      {entry.amendedAt && <p className={styles.soft}>{t('card.amended', { when: nearMoment(entry.amendedAt, language, new Date()) })}</p>}
    </li>
  );
}
