import { useTranslation } from 'react-i18next';
import buttons from './buttons.module.css';
import { Notice } from './Notice';

interface WaitingProps {
  readonly hasFailed: boolean;
  readonly failed: string;
  readonly loading: string;
  readonly again: () => void;
  readonly className?: string | undefined;
}

/** Before the first answer: on its way, or failed and what to do. */
export function Waiting({ hasFailed, failed, loading, again, className }: WaitingProps) {
  const { t } = useTranslation('shared');
  if (!hasFailed) {
    return (
      <p className={className} role="status">
        {loading}
      </p>
    );
  }
  return (
    <div className={className} role="alert">
      <Notice
        tone="bad"
        actions={
          <button type="button" className={buttons.button} onClick={again}>
            {t('again')}
          </button>
        }
      >
        {failed}
      </Notice>
    </div>
  );
}
