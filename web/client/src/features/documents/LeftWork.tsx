import { Link, useLocation } from '@tanstack/react-router';
import { CircleAlert, CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DocumentAddress, documentPath, parseDocument, useDocumentWords } from '../../shared/catalog';
import { buttons, Notice } from '../../shared/ui';
import { useLink, useRefused, useWaiting } from './useOpen';
import styles from './SectionPane.module.css';

/** Work that an earlier page left, on the pages that do not show it: what was refused and where, and what cannot be sent yet. */
export function LeftWork() {
  const { pathname } = useLocation();
  const refused = useRefused().flatMap((document) => parseDocument(document) ?? []);
  const elsewhere = refused.filter((address) => !`${pathname}/`.startsWith(`${documentPath(address)}/`));
  return (
    <>
      {elsewhere.map((address) => (
        <RefusedWork key={documentPath(address)} address={address} />
      ))}
      <WaitingWork />
    </>
  );
}

function RefusedWork({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('documents');
  const { title } = useDocumentWords(address);
  return (
    <div role="alert" className={styles.notice} data-testid="left-refused">
      <Notice
        tone="bad"
        icon={<CircleAlert aria-hidden size={20} />}
        actions={
          <Link to={documentPath(address)} className={buttons.primary}>
            {t('left.open', { title })}
          </Link>
        }
      >
        {t('left.refused', { title })}
      </Notice>
    </div>
  );
}

function WaitingWork() {
  const { t } = useTranslation('documents');
  const isConnected = useLink() === 'connected';
  const { sections, isOnDevice } = useWaiting();
  if (isConnected || sections === 0) return null; // with a connection it is on its way
  return (
    <div role="status" className={styles.notice} data-testid="left-waiting">
      <Notice tone="info" icon={<CloudOff aria-hidden size={20} />}>
        {t(isOnDevice ? 'left.onDevice' : 'left.onPage', { count: sections })}
      </Notice>
    </div>
  );
}
