import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { splitSection } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import type { Ability } from '../../transport';
import { toBase64 } from './model/bytes';
import { sent } from './mentions/draft';
import { MentionField } from './mentions/MentionField';
import { useComment, type WhenSaved } from './model/commentQueries';
import { operationOf, starts, useDraft, withoutPosted, type StartDraft } from './model/drafts';
import { commentKinds } from './model/threads';
import { Refused } from './Refused';
import { useWaiting } from './useWaiting';
import styles from './comments.module.css';

interface StartFormProps {
  readonly document: string;
  readonly section: string;
  readonly ability: Ability;
  readonly draft: StartDraft;
  readonly mayBlock: boolean;
  readonly whenSaved: WhenSaved;
  /** How often somebody has asked for it: each time it takes the focus. */
  readonly asked: number;
  /** Done; with the new thread, and whether the person goes along to it. */
  readonly finish: (thread: string, goesThere: boolean) => void;
  readonly cancel: () => void;
}

/** Begins a thread. What was typed stays until the service has it. */
export function StartForm({ document, section, ability, draft, mayBlock, whenSaved, asked, finish, cancel }: StartFormProps) {
  const { t } = useTranslation('comments');
  const { isWaiting, wait, leave } = useWaiting(whenSaved);
  const comment = useComment(document, wait);
  const [, keep] = useDraft(starts, document, section);
  const language = splitSection(section).language ?? undefined;
  const { words, row, isOnRow, kind, audience, replacement } = draft;
  const change = (changed: Partial<StartDraft>) => keep({ ...draft, ...changed });
  const [lacks, setLacks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSuggestion = kind === 'suggestion';
  const isForAll = isSuggestion || kind === 'blocking';
  const kinds = commentKinds.filter((each) => (each !== 'blocking' || mayBlock) && (each !== 'suggestion' || (words !== null && (ability === 'suggest' || ability === 'write'))));
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.isPending) return;
    const isLacking = draft.text.trim() === '' && !isSuggestion;
    setLacks(isLacking);
    if (isLacking) return field.current?.focus();
    const said = {
      type: 'start', section, kind, ...sent(draft),
      audience: isForAll ? 'plan' : audience,
      item: isOnRow && row ? row.item : null,
      field: isOnRow && row ? row.field : null,
      range: words && { first: toBase64(words.first), last: toBase64(words.last) },
      stateVector: words && toBase64(words.stateVector),
      replacement: isSuggestion ? replacement : null,
    } as const; // prettier-ignore
    const content = JSON.stringify(said);
    const operation = operationOf(draft, content);
    const sending = { ...draft, sent: { content, operation } };
    keep(sending);
    void comment.mutateAsync({ ...said, operation }).then(() => {
      const isHere = form.current?.contains(window.document.activeElement) ?? false;
      let goesOn = false;
      const rest = withoutPosted<StartDraft>(sending);
      keep((now) => {
        const left = rest(now);
        goesOn = left !== null;
        return left;
      }); // also when the form is not shown any more
      finish(operation, isHere && !goesOn);
    }, isShown);
  };
  const giveUp = () => {
    leave();
    cancel();
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-label={t('start.title')} data-testid="start-remark">
      {words ? (
        <blockquote className={styles.quote} lang={language}>
          {words.text}
        </blockquote>
      ) : row ? (
        <label className={styles.field}>
          <span>{t('row.about')}</span>
          <select value={isOnRow ? 'row' : 'section'} onChange={({ target }) => change({ isOnRow: target.value === 'row' })}>
            <option value="row">{row.fieldTitle ? t('row.cell', { title: row.title, cell: row.fieldTitle }) : row.title}</option>
            <option value="section">{t('row.section')}</option>
          </select>
        </label>
      ) : (
        <p className={styles.soft}>{t('start.whole')}</p>
      )}
      <label className={styles.field}>
        <span>{t('start.kind')}</span>
        <select value={kind} onChange={({ target }) => change({ kind: commentKinds.find((each) => each === target.value) ?? 'remark' })}>
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
          <textarea rows={3} lang={language} value={replacement} onChange={({ target }) => change({ replacement: target.value })} />
        </label>
      )}
      <label className={styles.field}>
        <span>{t(isSuggestion ? 'start.why' : 'start.text')}</span>
        <MentionField
          field={field}
          place={{ document, section, audience: isForAll ? 'plan' : audience }}
          draft={draft}
          change={change}
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
          <select value={audience} onChange={({ target }) => change({ audience: target.value === 'office' ? 'office' : 'plan' })}>
            <option value="plan">{t('audience.plan')}</option>
            <option value="office">{t('audience.office')}</option>
          </select>
        </label>
      )}
      <p role="status" className={styles.waiting}>
        {isWaiting && t('start.waiting')}
      </p>
      <Refused error={comment.error} />
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={giveUp}>
          {t('cancel')}
        </button>
        <button type="submit" className={buttons.primary} aria-disabled={comment.isPending}>
          {t('start.send')}
        </button>
      </div>
    </form>
  );
}

/** The form shows why it was refused. */
const isShown = () => undefined;
