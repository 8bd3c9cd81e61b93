import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import { LeftWords } from './LeftWords';
import { emptyDraft, sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment, type CommentCommand } from './model/commentQueries';
import { operationOf, replies, useDraft, withoutPosted, type Draft } from './model/drafts';
import type { CommentAct, CommentView } from './model/threads';
import { Refused } from './Refused';
import styles from './comments.module.css';

/** What somebody may do in a thread, in the order of the buttons. To correct words is offered beside them. */
const acts = ['answer', 'resolve', 'decline', 'reopen'] as const satisfies readonly CommentAct[];
type Act = (typeof acts)[number];

/** Answers a thread or settles it, with the words that were typed. */
export function ReplyForm({ document, view: { thread, acts: allowed } }: { readonly document: string; readonly view: CommentView }) {
  const { t } = useTranslation('comments');
  const comment = useComment(document, nothingToSave);
  const [draft, keep] = useDraft(replies, document, thread.id);
  const typed = draft ?? nothingTyped;
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const offered = acts.filter((act) => allowed.includes(act));
  const [first] = offered;
  if (!first) return <LeftWords text={typed.text} discard={() => keep(null)} />;

  const send = (act: Act) => {
    if (comment.isPending) return;
    const isLacking = typed.text.trim() === '' && (act === 'answer' || act === 'decline');
    setLacks(isLacking);
    if (isLacking) return field.current?.focus();
    const words = act === 'answer' ? sent(typed) : { text: typed.text, mentions: null }; // a reason names nobody
    const content = JSON.stringify([act, words]);
    const operation = operationOf(typed, content);
    const sending = { ...typed, sent: { content, operation } };
    keep(sending);
    void comment.mutateAsync(commandOf(act, operation, thread.id, words)).then(() => {
      keep(withoutPosted(sending)); // also when the card is not shown any more
      field.current?.focus();
    }, isShown);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(first);
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} data-testid="reply">
      <label className={styles.field}>
        <span>{t(first === 'reopen' ? 'reply.why' : 'reply.text')}</span>
        <MentionField field={field} place={{ document, thread: thread.id }} draft={typed} change={(words) => keep({ ...typed, ...words })} rows={3} wrong={lacks ? `lack-${thread.id}` : null} />
        {lacks && (
          <span id={`lack-${thread.id}`} className={styles.error}>
            {t('reply.lack')}
          </span>
        )}
      </label>
      <Refused error={comment.error} />
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

const nothingTyped: Draft = { ...emptyDraft, sent: null };
/** The form shows why it was refused. */
const isShown = () => undefined;
const nothingToSave = () => Promise.resolve();
