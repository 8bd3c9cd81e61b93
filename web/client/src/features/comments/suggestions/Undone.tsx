import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../../shared/ui';
import type { CommentDesk } from '../text/CommentDesk';
import { useCommentWords } from '../useCommentWords';
import { useUndone } from './useUndone';

/** Beside the text, for the list may be out of sight: what became of suggestions that were taken out again by undo. */
export function Undone({ document, desk }: { readonly document: string; readonly desk: CommentDesk }) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  const { count, failure, again, leave } = useUndone(document, desk);
  const actions = (
    <>
      <button type="button" className={buttons.button} onClick={leave}>
        {t('undone.leave')}
      </button>
      <button type="button" className={buttons.primary} onClick={again}>
        {t('undone.again')}
      </button>
    </>
  );
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && t('suggestion.takenBack', { count })}
      </p>
      {failure && (
        <div role="alert" data-testid="not-reopened">
          <Notice tone="bad" title={t('undone.title')} actions={actions}>
            {refused(failure)}
          </Notice>
        </div>
      )}
    </>
  );
}
