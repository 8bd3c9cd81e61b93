import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import styles from './DocumentPage.module.css';

/** To the list that the document stands in, of its own cycle. */
export function BackLink({ address: { kind, cycle } }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('documents');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  return (
    <Link
      to={kind === 'plan' ? '/plans' : '/phenomena'}
      search={kind === 'plan' && cycle !== catalog.shownFirst ? { cycle } : {}}
      className={styles.back}
    >
      <ChevronLeft aria-hidden size={16} />
      {t(kind === 'plan' ? 'back.plan' : 'back.national')}
    </Link>
  );
}
