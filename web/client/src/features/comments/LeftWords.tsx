import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';

interface LeftWordsProps {
  readonly text: string;
  readonly discard: () => void;
}

/** What somebody typed where they may not post it any more: theirs to copy. */
export function LeftWords({ text, discard }: LeftWordsProps) {
  const { t } = useTranslation('comments');
  if (text.trim() === '') return null;
  const discarding = (
    <button type="button" className={buttons.button} onClick={discard}>
      {t('left.discard')}
    </button>
  );
  return (
    <Notice tone="warn" title={t('left.title')} actions={discarding}>
      <textarea readOnly rows={3} aria-label={t('left.words')} value={text} />
    </Notice>
  );
}
