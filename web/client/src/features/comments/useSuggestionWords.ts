import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDesk } from './text/CommentDesk';

/** Has suggestions in the text read out in the language of the person. */
export function useSuggestionWords(desk: CommentDesk): void {
  const { t } = useTranslation('comments');
  useEffect(() => desk.speak({ gone: t('suggestion.gone'), come: t('suggestion.come') }), [desk, t]);
}
