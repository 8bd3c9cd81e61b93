import { CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStageWord } from '../catalog';
import styles from './tags.module.css';

interface StageTagProps {
  readonly stage: string;
  /** Of the document; of a national one it may say what the stage is called. */
  readonly cycle: string;
  /** True while it is not known, because the service has just begun anew. */
  readonly isAwaited?: boolean | undefined;
}

/** The stage of a document: an icon and a word. Nothing stands for one that is not known. */
export function StageTag({ stage, cycle, isAwaited = false }: StageTagProps) {
  const { t } = useTranslation('shared');
  const word = useStageWord();
  return (
    <span className={styles.tag}>
      <CircleDot aria-hidden size={14} />
      <span className="sr-only">{t('stage.label')}: </span>
      {isAwaited ? t('stage.awaited') : word(stage, cycle)}
    </span>
  );
}
