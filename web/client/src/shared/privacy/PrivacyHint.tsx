import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findPersonalData } from './personalData';
import styles from './PrivacyHint.module.css';

interface PrivacyHintProps {
  /** For the field that it describes. */
  readonly id?: string | undefined;
  readonly text: string;
  /** For a narrow cell: the words only for those who listen, or who point at it. */
  readonly isShort?: boolean;
}

/** Beside a short text: that it seems to hold personal data, and which. Nothing where it does not. */
export function PrivacyHint({ id, text, isShort = false }: PrivacyHintProps) {
  const { t } = useTranslation('privacy');
  const kinds = [...new Set(findPersonalData(text).map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  const words = t('hint', { kinds: kinds.map((kind) => t(`kind.${kind}`)).join(', ') });
  return (
    <span id={id} className={styles.hint} title={isShort ? words : t('text', { kinds: kinds.map((kind) => t(`kind.${kind}`)).join(', ') })} data-testid="privacy-hint">
      <ShieldAlert aria-hidden size={15} />
      <span className={isShort ? 'sr-only' : undefined}>{words}</span>
    </span>
  );
}
