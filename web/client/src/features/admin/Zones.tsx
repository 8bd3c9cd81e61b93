import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, type Zone } from '../../shared/api';
import { zoneName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { ZoneFacts } from './ZoneFacts';
import styles from './AdminPage.module.css';

/** The zones as the data knows them; one without an official code says so. */
export function Zones() {
  const { t } = useTranslation('admin');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim().toLocaleLowerCase());
  const zones = catalog.zones.filter((zone) => wordsOf(zone).includes(asked));
  return (
    <section aria-labelledby="zones">
      <h2 id="zones">{t('zones.title')}</h2>
      <div className={styles.filter}>
        <label>
          {t('zones.search')}
          <input type="search" name="zones" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      </div>
      <p role="status" className={styles.soft}>
        {t('zones.count', { count: zones.length })}
      </p>
      <div className={`${styles.wide} ${styles.tall}`} role="group" aria-labelledby="zones" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('zones.code')}</th>
              <th scope="col">{t('zones.name')}</th>
              <th scope="col">{t('zones.district')}</th>
              <th scope="col">{t('zones.languages')}</th>
              <th scope="col">{t('zones.municipalities')}</th>
              <th scope="col">{t('zones.certainty')}</th>
              <th scope="col">{t('zones.times')}</th>
              <th scope="col">{t('zones.before')}</th>
              <th scope="col">{t('zones.after')}</th>
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.key}>
                <td>{zone.code ?? t('zones.unknown')}</td>
                <th scope="row">{zoneName(zone, language)}</th>
                <td>{zone.judicialDistrict}</td>
                <td translate="no">{zone.languages.join(', ')}</td>
                <td>{zone.municipalities.join(', ')}</td>
                <ZoneFacts zone={zone} zones={catalog.zones} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function wordsOf(zone: Zone): string {
  return [zone.key, zone.nameNl, zone.nameFr, ...zone.alternativeNames, ...zone.municipalities].join(' ').toLocaleLowerCase();
}
