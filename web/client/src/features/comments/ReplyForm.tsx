import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';
import { emptyDraft, sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment, type CommentCommand } from './model/commentQueries';
import type { CommentAct, CommentView } from './model/threads';
import { useCommentWords } from './useCommentWords';
import styles from './comments.module.css';

/** What somebody may do in a thread, in the order of the buttons. To correct words is offered beside them. */
const acts = ['answer', 'resolve', 'decline', 'reopen'] as const satisfies readonly CommentAct[];
type Act = (typeof acts)[number];

/** Answers a thread or settles it, with the words that were typed. */
export function ReplyForm({ document, view: { thread, acts: allowed } }: { readonly document: string; readonly view: CommentView }) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  const comment = useComment(document, nothingToSave);
  const [draft, setDraft] = useState(emptyDraft);
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The same words sent again are the same command, whatever became of the answer; other words are another.
  const operation = useRef<{ readonly of: string; readonly id: string } | null>(null);
  const offered = acts.filter((act) => allowed.includes(act));
  const [first] = offered;
  if (!first) return null;

  const send = (act: Act) => {
    if (comment.isPending) return;
    const isLacking = draft.text.trim() === '' && (act === 'answer' || act === 'decline');
    setLacks(isLacking);
    if (isLacking) return field.current?.focus();
    const words = act === 'answer' ? sent(draft) : { text: draft.text, mentions: null }; // a reason names nobody
    const of = JSON.stringify([act, words]);
    if (operation.current?.of !== of) operation.current = { of, id: crypto.randomUUID() };
    comment.mutate(commandOf(act, operation.current.id, thread.id, words), {
      onSuccess: () => {
        operation.current = null;
        setDraft(emptyDraft);
        field.current?.focus();
      },
    });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(first);
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} data-testid="reply">
      <label className={styles.field}>
        <span>{t(first === 'reopen' ? 'reply.why' : 'reply.text')}</span>
        <MentionField field={field} place={{ document, thread: thread.id }} draft={draft} change={setDraft} rows={3} wrong={lacks ? `lack-${thread.id}` : null} />
        {lacks && (
          <span id={`lack-${thread.id}`} className={styles.error}>
            {t('reply.lack')}
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
        {offered.map((act) => (
          <button key={act} type={act === first ? 'submit' : 'button'} className={act === first ? buttons.primary : buttons.button} aria-disabled={comment.isPending} onClick={act === first ? undefined : () => send(act)}>
            {t(`act.${thread.kind === 'blocking' && act === 'resolve' ? 'lift' : act}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

function commandOf(act: Act, operation: string, thread: string, { text, mentions }: ReturnType<typeof sent>): CommentCommand {
  return act === 'answer' ? { type: act, operation, thread, text, mentions } : { type: act, operation, thread, reason: text };
}

const nothingToSave = () => Promise.resolve();
