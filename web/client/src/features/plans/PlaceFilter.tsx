import { useMemo } from 'react';
import { usePlaceName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { useTranslation } from 'react-i18next';
import styles from './PlansPage.module.css';

interface PlaceFilterProps {
  readonly kind: 'province' | 'district';
  readonly places: readonly string[];
  readonly value: string | undefined;
  readonly change: (place: string) => void;
}

export function PlaceFilter({ kind, places, value, change }: PlaceFilterProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const nameOf = usePlaceName();
  const options = useMemo(() => {
    const order = new Intl.Collator(language);
    const named = [...new Set(places)].map((place) => ({ place, name: nameOf(place) }));
    return named.sort((one, other) => order.compare(one.name, other.name));
  }, [places, language, nameOf]);
  return (
    <label className={styles.filter}>
      <span>{t(kind)}</span>
      <select value={value ?? ''} onChange={(event) => change(event.target.value)}>
        <option value="">{t('all')}</option>
        {options.map(({ place, name }) => (
          <option key={place} value={place}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
