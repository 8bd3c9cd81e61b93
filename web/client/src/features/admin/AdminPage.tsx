import { useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asPerson, meQuery } from '../../shared/api';
import { buttons, pages, usePageTitle } from '../../shared/ui';
import { AllGrants } from './AllGrants';
import { Cycles } from './Cycles';
import { DataFiles } from './DataFiles';
import { Zones } from './Zones';
import styles from './AdminPage.module.css';

/** What administrators look after: rights, cycles, zones, data files and the log. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  const { data: me } = useSuspenseQuery(meQuery);
  usePageTitle(t('title'));
  if (!me.grants.some((grant) => grant.role === 'administrator')) return <p className={pages.page}>{t('forbidden')}</p>;
  return (
    <div className={`${pages.page} ${styles.page}`}>
      <h1>{t('title')}</h1>
      <AllGrants />
      <Cycles />
      <Zones />
      <DataFiles />
      <section aria-labelledby="audit">
        <h2 id="audit">{t('audit.title')}</h2>
        <p>{t('audit.text')}</p>
        <p>
          <a className={buttons.button} href={asPerson('/api/audit', me)} download>
            <Download aria-hidden size={18} /> {t('audit.download')}
          </a>
        </p>
      </section>
    </div>
  );
}
