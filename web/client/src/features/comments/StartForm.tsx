import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';
import type { Ability } from '../../transport';
import { toBase64 } from './model/bytes';
import { emptyDraft, sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment } from './model/commentQueries';
import { commentKinds, type CommentAudience, type CommentKind } from './model/threads';
import type { PlaceInRows, SelectedWords } from './text/CommentDesk';
import { useCommentWords } from './useCommentWords';
import styles from './comments.module.css';

interface StartFormProps {
  readonly document: string;
  readonly section: string;
  readonly ability: Ability;
  /** The words that are commented on; null for the section as a whole. */
  readonly words: SelectedWords | null;
  /** The row or cell that is commented on; null for none. */
  readonly row: PlaceInRows | null;
  readonly mayBlock: boolean;
  readonly whenSaved: () => Promise<void>;
  readonly cancel: () => void;
  /** Done; with the new thread. */
  readonly finish: (thread: string) => void;
}

/** Begins a thread. What was typed stays until the service has it. */
export function StartForm({ document, section, ability, words, row, mayBlock, whenSaved, cancel, finish }: StartFormProps) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  const comment = useComment(document, whenSaved);
  const [operation] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<CommentKind>('remark');
  const [audience, setAudience] = useState<CommentAudience>('plan');
  const [draft, setDraft] = useState(emptyDraft);
  const [replacement, setReplacement] = useState(words?.text.trimEnd() ?? '');
  const [isOnRow, setIsOnRow] = useState(row !== null);
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSuggestion = kind === 'suggestion';
  const isForAll = isSuggestion || kind === 'blocking';
  const kinds = commentKinds.filter((each) => (each !== 'blocking' || mayBlock) && (each !== 'suggestion' || (words !== null && (ability === 'suggest' || ability === 'write'))));
  useEffect(() => field.current?.focus(), []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.isPending) return;
    const isLacking = draft.text.trim() === '' && !isSuggestion;
    setLacks(isLacking);
    if (isLacking) return field.current?.focus();
    comment.mutate(
      {
        type: 'start', operation, section, kind, ...sent(draft),
        audience: isForAll ? 'plan' : audience,
        item: isOnRow && row ? row.item : null,
        field: isOnRow && row ? row.field : null,
        range: words && { first: toBase64(words.first), last: toBase64(words.last) },
        stateVector: words && toBase64(words.stateVector),
        replacement: isSuggestion ? replacement : null,
      }, // prettier-ignore
      { onSuccess: ({ view }) => finish(view.thread.id) },
    );
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-label={t('start.title')} data-testid="start-remark">
      {words ? (
        <blockquote className={styles.quote}>{words.text}</blockquote>
      ) : row ? (
        <label className={styles.field}>
          <span>{t('row.about')}</span>
          <select value={isOnRow ? 'row' : 'section'} onChange={({ target }) => setIsOnRow(target.value === 'row')}>
            <option value="row">{row.fieldTitle ? t('row.cell', { title: row.title, cell: row.fieldTitle }) : row.title}</option>
            <option value="section">{t('row.section')}</option>
          </select>
        </label>
      ) : (
        <p className={styles.soft}>{t('start.whole')}</p>
      )}
      <label className={styles.field}>
        <span>{t('start.kind')}</span>
        <select value={kind} onChange={({ target }) => setKind(commentKinds.find((each) => each === target.value) ?? 'remark')}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'blocking' && <p className={styles.soft}>{t('start.blocks')}</p>}
      {isSuggestion && (
        <label className={styles.field}>
          <span>{t('start.replacement')}</span>
          <textarea rows={3} value={replacement} onChange={({ target }) => setReplacement(target.value)} />
        </label>
      )}
      <label className={styles.field}>
        <span>{t(isSuggestion ? 'start.why' : 'start.text')}</span>
        <MentionField
          field={field}
          place={{ document, section, audience: isForAll ? 'plan' : audience }}
          draft={draft}
          change={setDraft}
          rows={4}
          isRequired={!isSuggestion}
          wrong={lacks ? 'remark-lack' : null}
        />
        {lacks && (
          <span id="remark-lack" className={styles.error}>
            {t('start.lack')}
          </span>
        )}
      </label>
      {!isForAll && (
        <label className={styles.field}>
          <span>{t('start.audience')}</span>
          <select value={audience} onChange={({ target }) => setAudience(target.value === 'office' ? 'office' : 'plan')}>
            <option value="plan">{t('audience.plan')}</option>
            <option value="office">{t('audience.office')}</option>
          </select>
        </label>
      )}
      {comment.error && (
        <div role="alert" data-testid="refused">
          <Notice tone="bad" title={t('refused.title')}>
            {refused(comment.error)}
          </Notice>
        </div>
      )}
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={cancel}>
          {t('cancel')}
        </button>
        <button type="submit" className={buttons.primary} aria-disabled={comment.isPending}>
          {t('start.send')}
        </button>
      </div>
    </form>
  );
}
