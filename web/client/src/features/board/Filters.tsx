import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phenomenon, Zone } from '../../shared/api';
import { phenomenonName, usePlaceName, useStageWord, type BoardSearch } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import type { BoardRow } from '../../transport';
import type { useChangeSearch } from './useChangeSearch';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly rows: ReadonlyMap<string, BoardRow>;
  readonly zones: readonly Zone[];
  readonly phenomena: readonly Phenomenon[];
  readonly cycle: string;
  readonly search: BoardSearch;
  readonly change: ReturnType<typeof useChangeSearch>;
  /** How many zones are left. */
  readonly shown: number;
}

const stages = ['preparation', 'drafting', 'consultation', 'council-review', 'council-approved', 'submitted', 'ministers-approved', 'in-force', 'closed', 'superseded'];

/** What of the board is shown; all of it stands in the address. */
export function Filters({ rows, zones, phenomena, cycle, search, change, shown }: FiltersProps) {
  const { t } = useTranslation(['board', 'shared']);
  const language = useLanguage();
  const placeName = usePlaceName();
  const stageWord = useStageWord();
  const places = useMemo(() => {
    const order = new Intl.Collator(language);
    const of = (key: 'region' | 'province' | 'judicialDistrict') =>
      [...new Set(zones.map((zone) => zone[key]))].map((value) => ({ value, word: placeName(value) })).sort((one, other) => order.compare(one.word, other.word));
    return { region: of('region'), province: of('province'), district: of('judicialDistrict') };
  }, [zones, language, placeName]);
  const used = useMemo(() => new Set([...rows.values()].map((row) => row.stage)), [rows]);
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const isFiltered = [search.region, search.province, search.district, search.language, search.stage, search.late].some(Boolean);
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      {(['region', 'province', 'district'] as const).map((key) => (
        <Choice key={key} label={t(`filter.${key}`)} all={t('filter.all')} value={search[key]} options={places[key]} change={(value) => change({ [key]: value })} />
      ))}
      <Choice
        label={t('filter.language')}
        all={t('filter.all')}
        value={search.language}
        options={['nl', 'fr', 'de'].map((value) => ({ value, word: languages.of(value) ?? value }))}
        change={(value) => change({ language: value })}
      />
      <Choice
        label={t('filter.stage')}
        all={t('filter.all')}
        value={search.stage}
        options={stages.filter((stage) => used.has(stage) || stage === search.stage).map((value) => ({ value, word: stageWord(value, cycle) }))}
        change={(stage) => change({ stage })}
      />
      <Choice
        label={t('filter.phenomenon')}
        all={t('filter.none')}
        value={search.phenomenon}
        options={phenomena.map((phenomenon) => ({ value: phenomenon.number, word: `${phenomenon.number} ${phenomenonName(phenomenon, language)}` }))}
        change={(phenomenon) => change({ phenomenon })}
      />
      <label className={styles.late}>
        <input type="checkbox" checked={search.late ?? false} onChange={({ target }) => change({ late: target.checked || undefined })} />
        {t('filter.late')}
      </label>
      <p role="status" className={styles.count}>
        {t('shown', { count: shown })}
        {isFiltered && (
          <button type="button" className={buttons.button} onClick={() => change({ region: '', province: '', district: '', language: '', stage: '', late: undefined })}>
            {t('filter.clear')}
          </button>
        )}
      </p>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly word: string }[];
  readonly change: (value: string) => void;
}

function Choice({ label, all, value, options, change }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      {label}
      <select value={value ?? ''} onChange={({ target }) => change(target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </label>
  );
}
