import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { commentKinds, type CommentKind } from './model/threads';
import type { CommentDesk } from './text/CommentDesk';

/** Has the marks in the text read out in the language of the person. */
export function useMarkWords(desk: CommentDesk): void {
  const { t } = useTranslation('comments');
  useEffect(
    () =>
      desk.speak({
        kinds: Object.fromEntries(commentKinds.map((kind) => [kind, t(`kind.${kind}`)])) as Record<CommentKind, string>,
        gone: t('suggestion.gone'),
        come: t('suggestion.come'),
      }),
    [desk, t],
  );
}
