import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';

/** Puts the address of a thread of the section that is shown on the clipboard. */
export function CopyLink({ thread }: { readonly thread: string }) {
  const { t } = useTranslation('comments');
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    const link = new URL(window.location.pathname, window.location.origin);
    link.searchParams.set('thread', thread);
    // Where a page may not write to the clipboard, its own address leads to the selected thread.
    void navigator.clipboard.writeText(link.href).then(() => setCopied(true), () => setCopied(false)); // prettier-ignore
  };
  return (
    <>
      <button type="button" className={buttons.button} onClick={copy}>
        {isCopied ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
        {t(isCopied ? 'card.copied' : 'card.copyLink')}
      </button>
      <span role="status" className="sr-only">
        {isCopied && t('card.copied')}
      </span>
    </>
  );
}
