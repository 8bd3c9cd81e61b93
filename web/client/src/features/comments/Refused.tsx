import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/ui';
import { useCommentWords } from './useCommentWords';

/** Why the service would not take what was typed in a form, which keeps it; nothing when it took it. */
export function Refused({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('comments');
  const { refused } = useCommentWords();
  if (!error) return null;
  return (
    <div role="alert" data-testid="refused">
      <Notice tone="bad" title={t('refused.title')}>
        {refused(error)}
      </Notice>
    </div>
  );
}
