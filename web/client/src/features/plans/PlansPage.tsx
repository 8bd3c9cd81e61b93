import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery } from '../../shared/api';
import { useCycle, zoneName, type PlansSearch } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons, CycleChoice, pages, usePageTitle } from '../../shared/ui';
import { PlaceFilter } from './PlaceFilter';
import { searchZones } from './search';
import { LockedLegend } from './LockedLegend';
import { ZoneList } from './ZoneList';
import styles from './PlansPage.module.css';

export function PlansPage() {
  const { t } = useTranslation('plans');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const language = useLanguage();
  const search = useSearch({ from: '/signed-in/plans' });
  const change = useChangeSearch();
  usePageTitle(t('title'));

  const [cycle, changeCycle] = useCycle(catalog.zonalCycles);
  const asked = useDeferredValue(search);
  const zones = useMemo(() => {
    const order = new Intl.Collator(language);
    return [...searchZones(catalog.zones, asked)].sort((one, other) => order.compare(zoneName(one, language), zoneName(other, language)));
  }, [catalog, asked, language]);

  return (
    <div className={pages.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <CycleChoice cycles={catalog.zonalCycles} value={cycle} change={changeCycle} />
      </header>
      <search className={styles.filters}>
        <SearchField value={search.q ?? ''} change={(q) => change({ q })} />
        <PlaceFilter kind="province" places={catalog.zones.map((zone) => zone.province)} value={search.province} change={(province) => change({ province })} />
        <PlaceFilter kind="district" places={catalog.zones.map((zone) => zone.judicialDistrict)} value={search.district} change={(district) => change({ district })} />
      </search>
      <p className={`${pages.soft} ${styles.count}`} role="status">
        {t('found', { count: zones.length })}
      </p>
      <LockedLegend zones={zones} documents={documents} cycle={cycle} />
      {zones.length === 0 ? (
        <p className={styles.nothing}>
          {t('nothing')}
          <button type="button" className={buttons.button} onClick={() => change({ q: '', province: '', district: '' })}>
            {t('clear')}
          </button>
        </p>
      ) : (
        <ZoneList zones={zones} documents={documents} cycle={cycle} />
      )}
    </div>
  );
}

/** What is typed shows at once; the address follows, and is followed only while nobody types. */
function SearchField({ value, change }: { readonly value: string; readonly change: (q: string) => void }) {
  const { t } = useTranslation('plans');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value;
  }, [value]);
  return (
    <label className={styles.search}>
      <Search aria-hidden size={18} />
      <span className="sr-only">{t('search')}</span>
      <input
        ref={input}
        type="search"
        defaultValue={value}
        placeholder={t('search')}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

function useChangeSearch(): (part: PlansSearch) => void {
  const navigate = useNavigate({ from: '/plans' });
  return (part) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)) as PlansSearch,
      replace: true,
      resetScroll: false,
    });
}
