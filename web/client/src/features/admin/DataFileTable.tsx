import { useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asPerson, meQuery } from '../../shared/api';
import { nearMoment, useLanguage } from '../../shared/i18n';
import { dataFilePath, type DataFileList } from './dataFiles';
import styles from './AdminPage.module.css';

/** The files in use, since when, and by whom. */
export function DataFileTable({ list }: { readonly list: DataFileList }) {
  const { t } = useTranslation('admin');
  const { data: me } = useSuspenseQuery(meQuery);
  const language = useLanguage();
  return (
    <div className={styles.wide} role="group" aria-labelledby="files" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('files.file')}</th>
            <th scope="col">{t('files.rows')}</th>
            <th scope="col">{t('files.use')}</th>
          </tr>
        </thead>
        <tbody>
          {list.files.map(({ name, rows, isBuiltIn, replaced }) => (
            <tr key={name}>
              <th scope="row">
                {t(`files.names.${name.split('.')[0] ?? ''}`)}
                <a className={styles.line} href={asPerson(dataFilePath(name), me)} download={name}>
                  <Download aria-hidden size={14} /> {t('files.download', { file: name })}
                </a>
              </th>
              <td>{rows}</td>
              <td>
                {isBuiltIn && t('files.builtIn')}
                {replaced && (
                  <span className={isBuiltIn ? styles.line : undefined}>
                    {t(isBuiltIn ? 'files.restored' : 'files.by', { name: replaced.name ?? replaced.by, when: nearMoment(replaced.at, language, new Date()) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
