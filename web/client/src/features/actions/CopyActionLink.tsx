import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { actionPath } from './actionPath';

/** Puts the whole address of an action's page on the clipboard, to be sent to whoever leads it. */
export function CopyActionLink({ address, item }: { readonly address: DocumentAddress; readonly item: string }) {
  const { t } = useTranslation('actions');
  const [copied, setCopied] = useState<string | null>(null);
  const link = new URL(actionPath(address, item), window.location.origin).href;
  const isCopied = copied === link;
  // Where a page may not write to the clipboard, the page of the action has the address.
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(link), () => setCopied(null));
  return (
    <>
      <button type="button" className={buttons.button} onClick={copy}>
        {isCopied ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
        {t(isCopied ? 'copied' : 'copyLink')}
      </button>
      <span role="status" className="sr-only">
        {isCopied && t('copied')}
      </span>
    </>
  );
}
