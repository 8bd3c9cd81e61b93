import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../../shared/ui';
import type { CommentView } from '../model/threads';
import { useCommentWords } from '../useCommentWords';
import type { Outcome, Outcomes } from './outcomes';
import type { Suggestions } from './useSuggestions';
import styles from './suggestions.module.css';

interface SuggestionBatchProps {
  /** The suggestions that are shown and about which the person may decide. */
  readonly shown: readonly CommentView[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (threads: ReadonlySet<string>) => void;
  readonly suggestions: Suggestions;
  /** Says what became of them. */
  readonly tell: (summary: string) => void;
}

/** Decides about several suggestions at once; nothing where there are not several, but for why the last decision stopped. */
export function SuggestionBatch({ shown, chosen, choose, suggestions, tell }: SuggestionBatchProps) {
  const { t } = useTranslation(['comments', 'shared']);
  const { refused } = useCommentWords();
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const selected = shown.filter(({ thread }) => chosen.has(thread.id));
  const isAll = selected.length === shown.length;

  const decide = async (act: 'accept' | 'decline', carry: () => Promise<Outcomes>) => {
    if (suggestions.isBusy || selected.length === 0) return;
    setFailure(null);
    const outcomes = await carry();
    setFailure(outcomes.failure);
    const counts = countsOf(outcomes.of.values());
    tell(told.filter((outcome) => counts[outcome] > 0).map((outcome) => t(`suggestion.outcome.${outcome === 'done' ? act : outcome}`, { count: counts[outcome] })).join(' ')); // prettier-ignore
    choose(new Set([...outcomes.of].filter(([, outcome]) => outcome === 'failed' || outcome === 'changed').map(([id]) => id)));
    if (act === 'decline' && !outcomes.failure) setReason('');
  };
  const decline = () => {
    setLacks(reason.trim() === '');
    if (reason.trim() === '') return field.current?.focus();
    void decide('decline', () => suggestions.decline(selected.map(({ thread }) => thread), reason)); // prettier-ignore
  };

  const closing = (
    <button type="button" className={buttons.button} onClick={() => setFailure(null)}>
      {t('shared:close')}
    </button>
  );
  const stopped = failure && (
    <div role="alert" data-testid="refused">
      <Notice tone="bad" title={t('suggestion.stopped')} actions={closing}>
        {refused(failure)}
      </Notice>
    </div>
  );
  if (shown.length < 2) return stopped;

  return (
    <fieldset className={styles.batch} data-testid="suggestions">
      <legend>{t('suggestion.several', { count: shown.length })}</legend>
      <label className={styles.all}>
        <input type="checkbox" checked={isAll} onChange={() => choose(new Set(isAll ? [] : shown.map(({ thread }) => thread.id)))} />
        {t('suggestion.all')}
      </label>
      <label className={styles.reason}>
        <span>{t('suggestion.reason')}</span>
        <input
          ref={field}
          type="text"
          value={reason}
          aria-invalid={lacks ? true : undefined}
          aria-describedby={lacks ? 'suggestions-lack' : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {lacks && (
        <span id="suggestions-lack" className={styles.error}>
          {t('reply.lack')}
        </span>
      )}
      <div className={styles.buttons}>
        <button type="button" className={buttons.button} aria-disabled={suggestions.isBusy || selected.length === 0} onClick={() => void decide('accept', () => suggestions.accept(selected.map(({ thread }) => thread)))}>
          {t('suggestion.acceptChosen', { count: selected.length })}
        </button>
        <button type="button" className={buttons.button} aria-disabled={suggestions.isBusy || selected.length === 0} onClick={decline}>
          {t('suggestion.declineChosen', { count: selected.length })}
        </button>
      </div>
      {stopped}
    </fieldset>
  );
}

const told = ['done', 'changed', 'gone', 'settled'] as const satisfies readonly Outcome[];

function countsOf(outcomes: Iterable<Outcome>): Readonly<Record<Outcome, number>> {
  const counts = { done: 0, changed: 0, gone: 0, settled: 0, failed: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
