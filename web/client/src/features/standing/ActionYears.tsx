import { useTranslation } from 'react-i18next';
import type { ActionYear } from './planStanding';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

export function ActionYears({ years }: { readonly years: readonly ActionYear[] }) {
  const { t } = useTranslation('standing');
  return (
    <section className={pane.section} aria-labelledby="years-title">
      <h3 id="years-title">{t('years.title')}</h3>
      <table className={styles.table}>
        <caption className="sr-only">{t('years.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field.year')}</th>
            <th scope="col">{t('approval.state')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, stage, evaluation }) => (
            <tr key={year} data-year={year}>
              <th scope="row">{t('subject', { subject: year })}</th>
              <td>
                {t(`years.${stage}`)}
                {evaluation && <q className={styles.reason}>{evaluation}</q>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
