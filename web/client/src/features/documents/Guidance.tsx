import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Guidance.module.css';

const rememberedAs = 'nvp.guidance';

/** One line for those who write; folded once, it stays folded. */
export function Guidance({ text }: { readonly text: string }) {
  const { t } = useTranslation('documents');
  const [isOpen] = useState(() => localStorage.getItem(rememberedAs) !== 'folded');
  return (
    <details
      className={styles.guidance}
      open={isOpen}
      onToggle={(event) => localStorage.setItem(rememberedAs, event.currentTarget.open ? 'open' : 'folded')}
    >
      <summary>
        <Lightbulb aria-hidden size={15} />
        {t('guidance')}
      </summary>
      <p>{text}</p>
    </details>
  );
}
