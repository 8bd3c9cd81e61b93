import { useTranslation } from 'react-i18next';
import { ageOfDay, shortDay, shownDecimal, useLanguage } from '../../shared/i18n';
import type { ActionNews } from './planActions';
import styles from './actions.module.css';

interface LastValueProps {
  readonly value: ActionNews['value'];
  readonly unit: string;
  /** As the objectives hold them: decimals with a dot, empty for none. */
  readonly baseline: string;
  readonly target: string;
}

/** The last value of an indicator with its day and age, and the way it shall go. */
export function LastValue({ value, unit, baseline, target }: LastValueProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const [from, to] = [baseline, target].map((each) => each && shownDecimal(each, language));
  const way = from && to ? t('fromTo', { from, to }) : to ? t('target', { to }) : from ? t('baseline', { from }) : '';
  if (!value && !way) return null;
  return (
    <span className={styles.value}>
      {value ? (
        <>
          <strong>{[shownDecimal(`${value.value}`, language), unit].filter(Boolean).join(' ')}</strong>
          <time dateTime={value.date} className={styles.soft}>
            {shortDay(value.date, language, new Date())} · {ageOfDay(value.date, language, new Date())}
          </time>
        </>
      ) : (
        <span className={styles.soft}>{t('noValue')}</span>
      )}
      {way && <span className={styles.soft}>{way}</span>}
    </span>
  );
}
