import { useTranslation } from 'react-i18next';
import { fullDay, fullMoment, nearMoment, shortDay, useLanguage } from '../../shared/i18n';

/** A moment: relative when near, in full on hover. */
export function Moment({ at }: { readonly at: string }) {
  const { t } = useTranslation('standing');
  const language = useLanguage();
  return (
    <time dateTime={at} title={t('date', { date: fullMoment(at, language) })}>
      {t('date', { date: nearMoment(at, language, new Date()) })}
    </time>
  );
}

export function Day({ day }: { readonly day: string }) {
  const { t } = useTranslation('standing');
  const language = useLanguage();
  return (
    <time dateTime={day} title={t('date', { date: fullDay(day, language) })}>
      {t('date', { date: shortDay(day, language, new Date()) })}
    </time>
  );
}
