import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../ui';
import styles from './ValueConflict.module.css';

interface ValueConflictProps {
  /** Which cell it is, and what came to pass. */
  readonly title: string;
  /** In words; null where nothing is written. */
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly settle: (takesMine: boolean) => void;
}

/** Asks which of two values shall stand in a cell that two wrote without sight of each other. */
export function ValueConflict({ title, theirs, mine, settle }: ValueConflictProps) {
  const { t } = useTranslation('cells');
  return (
    <div className={styles.notice} data-testid="conflict">
      <p>{title}</p>
      <dl className={styles.values}>
        <div>
          <dt>{t('conflict.theirs')}</dt>
          <dd>{theirs ?? t('conflict.empty')}</dd>
        </div>
        <div>
          <dt>{t('conflict.mine')}</dt>
          <dd>{mine ?? t('conflict.empty')}</dd>
        </div>
      </dl>
      <button type="button" className={buttons.button} onClick={() => settle(false)}>
        {t('conflict.keepTheirs')}
      </button>
      <button type="button" className={buttons.button} onClick={() => settle(true)}>
        {t('conflict.useMine')}
      </button>
    </div>
  );
}
