import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import styles from './StepDialog.module.css';

interface ShownRemarksProps {
  readonly address: DocumentAddress;
  readonly count: number;
}

/** The objections that a step sets aside: how many, and where to read them. */
export function ShownRemarks({ address, count }: ShownRemarksProps) {
  const { t } = useTranslation('standing');
  return (
    <p className={styles.frozen}>
      {t('shown.remarks', { count })}{' '}
      {/* A new tab: what stands in the dialog stays. */}
      <a href={documentPath(address, 'approval')} target="_blank" rel="noreferrer">
        {t('shown.read')} <ExternalLink aria-hidden size={14} />
        <span className="sr-only">{t('newTab')}</span>
      </a>
    </p>
  );
}
