import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import { draftOf, sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment } from './model/commentQueries';
import { amendments, operationOf, useDraft } from './model/drafts';
import type { CommentEntry } from './model/threads';
import { Refused } from './Refused';
import styles from './comments.module.css';

interface AmendFormProps {
  readonly document: string;
  readonly thread: string;
  readonly entry: CommentEntry;
  readonly names: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** Corrects words of one's own, as long as nobody has answered them. */
export function AmendForm({ document, thread, entry, names, close }: AmendFormProps) {
  const { t } = useTranslation('comments');
  const comment = useComment(document, nothingToSave);
  const [said] = useState(() => draftOf(entry.text, entry.mentions, (person) => names[person] ?? t('somebody')));
  const [kept, keep] = useDraft(amendments, document, thread);
  const draft = kept ?? { ...said, sent: null, said: said.text };
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const end = () => {
    keep(null);
    close();
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.isPending) return;
    setLacks(draft.text.trim() === '');
    if (draft.text.trim() === '') return field.current?.focus();
    const words = sent(draft);
    const content = JSON.stringify(words);
    const operation = operationOf(draft, content);
    keep({ ...draft, sent: { content, operation } });
    comment.mutate({ type: 'amend', operation, thread, entry: entry.id, ...words }, { onSuccess: end });
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
        <button type="button" className={buttons.button} onClick={end}>
          {t('cancel')}
        </button>
        <button type="submit" className={buttons.primary} aria-disabled={comment.isPending}>
          {t('amend.send')}
        </button>
      </div>
    </form>
  );
}

const nothingToSave = () => Promise.resolve();
