import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import type { ActionYear } from './planStanding';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

export function ActionYears({ address, years }: { readonly address: DocumentAddress; readonly years: readonly ActionYear[] }) {
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
                <Link to={documentPath(address, `years/${year}`)} className={styles.figures} aria-label={t('withTarget', { step: t('years.figures'), target: year })}>
                  {t('years.figures')}
                </Link>
                {evaluation && <q className={styles.reason}>{evaluation}</q>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
