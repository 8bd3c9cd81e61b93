import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitSection } from '../../../shared/catalog';
import { buttons, Notice } from '../../../shared/ui';
import type { CommentThread } from '../model/threads';
import type { PlacedWords } from '../text/CommentDesk';
import { useCommentWords } from '../useCommentWords';
import { Difference } from './Difference';
import type { Suggestions } from './useSuggestions';
import styles from './suggestions.module.css';

interface SuggestionToolsProps {
  readonly thread: CommentThread;
  readonly place: PlacedWords;
  readonly suggestions: Suggestions;
  /** Says what became of it, when this is not here any more. */
  readonly tell: (summary: string) => void;
}

/** Puts a suggestion into the text. Where others have written there since, it shows first what would be replaced. */
export function SuggestionTools({ thread, place, suggestions, tell }: SuggestionToolsProps) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  const [seen, setSeen] = useState<string | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const accepting = useRef<HTMLButtonElement>(null);
  const suggestedOn = thread.anchor.quote?.text.trim() ?? '';
  const language = splitSection(thread.anchor.section).language;
  const replacement = thread.replacement ?? '';

  const accept = async (agreed: string | null) => {
    if (suggestions.isBusy) return;
    setFailure(null);
    const outcomes = await suggestions.accept([thread], agreed === null ? undefined : new Map([[thread.id, agreed]]));
    setFailure(outcomes.failure);
    if (outcomes.of.get(thread.id) === 'done') tell(t('suggestion.outcome.accept', { count: 1 }));
    setSeen(outcomes.of.get(thread.id) === 'changed' ? (outcomes.found.get(thread.id) ?? place.words) : null);
  };
  const cancel = () => {
    setSeen(null);
    accepting.current?.focus();
  };

  return (
    <div className={styles.tools} data-testid="suggestion">
      {place.words.trim() === replacement && <p className={styles.soft}>{t('suggestion.already')}</p>}
      <button ref={accepting} type="button" className={buttons.button} aria-disabled={suggestions.isBusy} aria-expanded={seen === null ? undefined : true} onClick={() => void accept(null)}>
        <Check aria-hidden size={16} />
        {t('act.accept')}
      </button>
      {seen !== null && (
        <div role="group" aria-label={t('suggestion.changed')} className={styles.changed} data-testid="changed">
          <Notice
            tone="warn"
            title={t('suggestion.changed')}
            actions={
              <>
                <button type="button" className={buttons.button} onClick={cancel}>
                  {t('cancel')}
                </button>
                <button type="button" className={buttons.primary} aria-disabled={suggestions.isBusy} autoFocus onClick={() => void accept(seen)}>
                  {t('suggestion.acceptAnyway')}
                </button>
              </>
            }
          >
            <h5>{t('suggestion.since')}</h5>
            <Difference language={language} from={suggestedOn} to={seen.trim()} />
            <h5>{t('suggestion.would')}</h5>
            <Difference language={language} from={seen.trim()} to={replacement} />
          </Notice>
        </div>
      )}
      {failure && (
        <div role="alert" data-testid="refused">
          <Notice tone="bad" title={t('suggestion.notAccepted')}>
            {refused(failure)}
          </Notice>
        </div>
      )}
    </div>
  );
}
