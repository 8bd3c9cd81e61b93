import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import { draftOf, sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment } from './model/commentQueries';
import { amendments, operationOf, useDraft, withoutPostedCorrection, type AmendDraft } from './model/drafts';
import type { CommentEntry } from './model/threads';
import { Refused } from './Refused';
import styles from './comments.module.css';

interface AmendFormProps {
  readonly document: string;
  readonly thread: string;
  /** The words that are corrected. A form is for these alone: others have another. */
  readonly entry: CommentEntry;
  readonly names: Readonly<Record<string, string>>;
  /** They are posted. */
  readonly finish: () => void;
  /** Given up, with what would be lost; null when nothing was typed. */
  readonly cancel: (lost: AmendDraft | null) => void;
}

/** Corrects words of one's own, as long as nobody has answered them. */
export function AmendForm({ document, thread, entry, names, finish, cancel }: AmendFormProps) {
  const { t } = useTranslation('comments');
  const comment = useComment(document, nothingToSave);
  const [said] = useState(() => draftOf(entry.text, entry.mentions, (person) => names[person] ?? t('somebody')));
  const [kept, keep] = useDraft(amendments, document, thread);
  const draft: AmendDraft = kept ?? { ...said, sent: null, entry: entry.id, said: said.text };
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const giveUp = () => {
    keep(null);
    cancel(amendments.typedIn(draft) === '' ? null : draft);
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.isPending) return;
    setLacks(draft.text.trim() === '');
    if (draft.text.trim() === '') return field.current?.focus();
    const words = sent(draft);
    const content = JSON.stringify(words);
    const operation = operationOf(draft, content);
    const sending = { ...draft, sent: { content, operation } };
    keep(sending);
    void comment.mutateAsync({ type: 'amend', operation, thread, entry: draft.entry, ...words }).then(() => {
      keep(withoutPostedCorrection(sending)); // also when the card is not shown any more
      finish();
    }, isShown);
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} data-testid="amend">
      <label className={styles.field}>
        <span>{t('amend.text')}</span>
        <MentionField field={field} place={{ document, thread }} draft={draft} change={(now) => keep({ ...draft, ...now })} rows={3} isRequired wrong={lacks ? `amend-lack-${entry.id}` : null} />
        {lacks && (
          <span id={`amend-lack-${entry.id}`} className={styles.error}>
            {t('start.lack')}
          </span>
        )}
      </label>
      <Refused error={comment.error} />
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={giveUp}>
          {t('cancel')}
        </button>
        <button type="submit" className={buttons.primary} aria-disabled={comment.isPending}>
          {t('amend.send')}
        </button>
      </div>
    </form>
  );
}

/** The form shows why it was refused. */
const isShown = () => undefined;
const nothingToSave = () => Promise.resolve();
