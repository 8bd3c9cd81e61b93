import { useTranslation } from 'react-i18next';
import type { Zone } from '../../shared/api';
import { zoneName } from '../../shared/catalog';
import { longDay, useLanguage } from '../../shared/i18n';
import styles from './AdminPage.module.css';

/** The cells of a zone that say how certain it is, from when to when it exists, and what came before and after it. */
export function ZoneFacts({ zone, zones }: { readonly zone: Zone; readonly zones: readonly Zone[] }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const { certainty, times } = zone;
  const sure = (word: string) => t(`zones.sure.${word}`);
  const named = (found: readonly Zone[]) =>
    found.map((one) => (
      <span key={one.key} className={styles.line}>
        {one.key} {zoneName(one, language)}
      </span>
    ));
  return (
    <>
      <td>
        {certainty && (
          <>
            <span className={styles.line}>{t('zones.codeIs', { word: sure(certainty.code) })}</span>
            <span className={styles.line}>{t('zones.municipalitiesAre', { word: sure(certainty.municipalities) })}</span>
            <span className={styles.line}>{t('zones.districtIs', { word: sure(certainty.district) })}</span>
          </>
        )}
      </td>
      <td>
        {times.validFrom && <span className={styles.line}>{t('zones.from', { day: longDay(times.validFrom, language) })}</span>}
        {times.validUntil && <span className={styles.line}>{t('zones.until', { day: longDay(times.validUntil, language) })}</span>}
        {!times.validFrom && !times.validUntil && <span className={styles.line}>{t('zones.always')}</span>}
      </td>
      <td>
        {named(zones.filter(({ key }) => times.predecessors.includes(key)))}
        {times.formerZones && <span className={styles.line}>{t('zones.former', { zones: times.formerZones })}</span>}
      </td>
      <td>{named(zones.filter((other) => other.times.predecessors.includes(zone.key)))}</td>
    </>
  );
}
