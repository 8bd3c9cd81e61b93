import { useTranslation } from 'react-i18next';
import { HttpFailure, useWaitWords } from '../../shared/api';
import { refusalOfProblem } from '../../transport';
import { TextNotSaved } from './model/commentQueries';

/** Reasons of refusals that have a sentence; others have one by their code. */
const reasons = ['comments', 'suggestions', 'blocking', 'office-kind', 'thread', 'thread-state', 'set-aside', 'answered', 'mention', 'text-gone', 'text-changed', 'comment-rate', 'operation', 'no-access'];
const codes = ['malformed', 'not-found', 'busy'];

/** What is too large, where that is not the words that are sent. */
const large: Partial<Record<string, string>> = { quote: 'too-many-words', bytes: 'full', threads: 'full', entries: 'thread-full', amendments: 'amended-often' };

/** Why the service would not take a remark, in the words of people. */
export function useCommentWords() {
  const { t } = useTranslation('comments');
  const waits = useWaitWords();
  return {
    refused: (failure: Error) => {
      if (failure instanceof TextNotSaved) return t('refused.not-saved');
      if (!(failure instanceof HttpFailure)) return t('refused.unreachable');
      if (failure.status === 401) return t('refused.signed-out');
      const wait = waits(failure);
      if (wait !== null) return wait;
      const refusal = refusalOfProblem(failure.problem);
      const { limit, unit } = refusal?.values ?? {};
      if (refusal?.code === 'too-large' && typeof limit === 'string') return t(`refused.${large[String(unit)] ?? 'too-large'}`, { limit });
      // Not found says it with the reason that names a thread; forbidden uses the same word for those who may not act in one.
      const word = refusal?.code === 'not-found' ? 'not-found' : (reasons.find((reason) => reason === refusal?.reason) ?? codes.find((code) => code === refusal?.code));
      return t(`refused.${word ?? 'other'}`);
    },
  };
}
