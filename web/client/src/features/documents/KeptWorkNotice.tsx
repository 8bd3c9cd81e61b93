import { CircleAlert, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';
import type { KeptWork } from '../../transport';
import { refusalWord } from './refusalWord';
import styles from './KeptWorkNotice.module.css';

interface KeptWorkNoticeProps {
  readonly kept: KeptWork;
  readonly letGo: () => void;
  /** The title of the section, when its text does not stand below. */
  readonly section?: string;
}

/** What was refused: why, where it is kept, how to take it along. */
export function KeptWorkNotice({ kept, letGo, section }: KeptWorkNoticeProps) {
  const { t } = useTranslation('documents');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(kept.whole);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };

  return (
    <div role="alert" className={styles.kept} data-testid="kept-work">
      <Notice
        tone="bad"
        icon={<CircleAlert aria-hidden size={20} />}
        title={section === undefined ? t('save.refused') : `${section}: ${t('save.refused')}`}
        actions={
          <>
            <button type="button" className={buttons.primary} onClick={() => void copy()}>
              <Copy aria-hidden size={16} />
              {t(copied === 'yes' ? 'refused.copied' : 'refused.copy')}
            </button>
            <button type="button" className={buttons.button} onClick={letGo}>
              {t('refused.letGo')}
            </button>
          </>
        }
      >
        <p>
          {t(refusalWord(kept.refusal))} {section === undefined && t('refused.kept')}
        </p>
        {copied === 'failed' && <p>{t('refused.copyByHand')}</p>}
        {kept.added && kept.added !== kept.whole.trim() && <KeptText label={t('refused.added')} text={kept.added} />}
        <KeptText label={t('refused.whole')} text={kept.whole} />
      </Notice>
    </div>
  );
}

function KeptText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <label className={styles.text}>
      {label}
      <textarea readOnly rows={Math.min(8, text.split('\n').length + 1)} value={text} onFocus={(event) => event.target.select()} />
    </label>
  );
}
