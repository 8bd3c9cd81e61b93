import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SectionKind } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { DecideButton } from '../standing';
import type { SectionVersion } from './sections';
import { useCarriedFrom } from './useCarriedFrom';
import styles from './SectionPane.module.css';

interface CarriedNoticeProps {
  readonly address: DocumentAddress;
  readonly version: SectionVersion;
  readonly kind: SectionKind;
  readonly canDecide: boolean;
  readonly decided: (operation: string) => void;
}

/** Says that a section starts from the text of another plan, until somebody says that it stays. */
export function CarriedNotice({ address, version, kind, canDecide, decided }: CarriedNoticeProps) {
  const { t } = useTranslation('documents');
  const from = useCarriedFrom(address);
  if (!version.isCarried) return null;
  return (
    <div className={styles.mark} data-testid="carried">
      <History aria-hidden size={16} />
      <span>
        {from.kind === 'merged'
          ? t(version.isStarted ? 'carried.partlyMerged' : 'carried.whollyMerged', { plans: from.plans })
          : t(version.isStarted ? 'carried.partly' : 'carried.wholly', { cycle: from.cycle })} {kind === 'prose' && t('carried.margin')}
      </span>
      {canDecide && (
        <DecideButton address={address} decision="keep-carried-text" section={version.section} decided={decided}>
          {t(version.isStarted ? 'carried.keepRest' : 'carried.keep')}
        </DecideButton>
      )}
    </div>
  );
}
