import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SectionKind } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { DecideButton } from '../standing';
import type { SectionVersion } from './sections';
import { usePreviousCycle } from './usePreviousCycle';
import styles from './SectionPane.module.css';

interface CarriedNoticeProps {
  readonly address: DocumentAddress;
  readonly version: SectionVersion;
  readonly kind: SectionKind;
  readonly canDecide: boolean;
  readonly decided: (operation: string) => void;
}

/** Says that a section starts from the previous plan's text, until somebody says that it stays. */
export function CarriedNotice({ address, version, kind, canDecide, decided }: CarriedNoticeProps) {
  const { t } = useTranslation('documents');
  const cycle = usePreviousCycle(address);
  if (!version.isCarried) return null;
  return (
    <div className={styles.mark} data-testid="carried">
      <History aria-hidden size={16} />
      <span>
        {t(version.isStarted ? 'carried.partly' : 'carried.wholly', { cycle })} {kind === 'prose' && t('carried.margin')}
      </span>
      {canDecide && (
        <DecideButton address={address} decision="keep-carried-text" section={version.section} decided={decided}>
          {t(version.isStarted ? 'carried.keepRest' : 'carried.keep')}
        </DecideButton>
      )}
    </div>
  );
}
