import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languageNames } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import { inFours } from './approvalRows';
import type { Hashes } from './planStanding';
import styles from './HashList.module.css';

/** The content hash of a text, by language, to compare and to copy. */
export function HashList({ hashes }: { readonly hashes: Hashes }) {
  const { t } = useTranslation('standing');
  return (
    <dl className={styles.hashes}>
      {Object.entries(hashes).map(([language, hash]) => (
        <div key={language} className={styles.entry}>
          <dt>{t('hash.of', { language: isLanguage(language) ? languageNames[language] : language })}</dt>
          <dd>
            <code data-testid={`hash-${language}`}>{inFours(hash)}</code>
            <CopyHash hash={hash} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CopyHash({ hash }: { readonly hash: string }) {
  const { t } = useTranslation('standing');
  const [isCopied, setCopied] = useState(false);
  const label = t(isCopied ? 'hash.copied' : 'hash.copy');
  // Where a page may not write to the clipboard, the hash can be selected.
  const copy = () => void navigator.clipboard.writeText(hash).then(() => setCopied(true), () => setCopied(false));
  return (
    <button type="button" className={buttons.icon} aria-label={label} title={label} onClick={copy}>
      {isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
    </button>
  );
}
