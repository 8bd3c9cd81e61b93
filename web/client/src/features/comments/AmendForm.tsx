import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';
import { useComment } from './model/commentQueries';
import type { CommentEntry } from './model/threads';
import { useCommentWords } from './useCommentWords';
import styles from './comments.module.css';

interface AmendFormProps {
  readonly document: string;
  readonly thread: string;
  readonly entry: CommentEntry;
  readonly close: () => void;
}

/** Corrects words of one's own, as long as nobody has answered them. */
export function AmendForm({ document, thread, entry, close }: AmendFormProps) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  const comment = useComment(document, nothingToSave);
  const [text, setText] = useState(entry.text);
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const operation = useRef<{ readonly of: string; readonly id: string } | null>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.isPending) return;
    setLacks(text.trim() === '');
    if (text.trim() === '') return field.current?.focus();
    if (operation.current?.of !== text) operation.current = { of: text, id: crypto.randomUUID() };
    comment.mutate({ type: 'amend', operation: operation.current.id, thread, entry: entry.id, text }, { onSuccess: close });
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} data-testid="amend">
      <label className={styles.field}>
        <span>{t('amend.text')}</span>
        <textarea ref={field} rows={3} value={text} aria-invalid={lacks ? true : undefined} aria-describedby={lacks ? `amend-lack-${entry.id}` : undefined} onChange={({ target }) => setText(target.value)} />
        {lacks && (
          <span id={`amend-lack-${entry.id}`} className={styles.error}>
            {t('start.lack')}
          </span>
        )}
      </label>
      {comment.error && (
        <div role="alert" data-testid="refused">
          <Notice tone="bad" title={t('refused.title')}>
            {refused(comment.error)}
          </Notice>
        </div>
      )}
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={close}>
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
