import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentsQuery } from '../../shared/api';
import { documentId, versionPath, type DocumentAddress } from '../../shared/catalog';
import styles from './DocumentPage.module.css';

/** From a text that is being written to the one that is in force meanwhile. */
export function VersionInForce({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('documents');
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const version = documents.find((document) => document.document === documentId(address))?.versionInForce ?? null;
  if (version === null) return null;
  return (
    <Link to={versionPath(address, version)} className={styles.back}>
      <FileCheck2 aria-hidden size={16} /> {t('readVersion')}
    </Link>
  );
}
