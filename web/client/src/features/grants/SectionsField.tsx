import { useTranslation } from 'react-i18next';
import type { SectionTemplate } from '../../shared/api';
import { useGrantWords } from './useGrantWords';
import styles from './grants.module.css';

interface SectionsFieldProps {
  readonly sections: readonly SectionTemplate[];
  readonly isWhole: boolean;
  /** False for guests, who never have everything. */
  readonly mayBeWhole: boolean;
  readonly chosen: readonly string[];
  readonly isInvalid: boolean;
  readonly change: (isWhole: boolean, chosen: readonly string[]) => void;
}

/** The whole plan, or which sections. */
export function SectionsField({ sections, isWhole, mayBeWhole, chosen, isInvalid, change }: SectionsFieldProps) {
  const { t } = useTranslation('grants');
  const words = useGrantWords();
  const toggle = (slug: string) => change(false, chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]);
  const showsList = !mayBeWhole || !isWhole;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('field.sections')}</legend>
      {mayBeWhole && (
        <div className={styles.either}>
          <label>
            <input type="radio" name="whole" checked={isWhole} onChange={() => change(true, chosen)} /> {t('field.whole')}
          </label>
          <label>
            <input type="radio" name="whole" checked={!isWhole} onChange={() => change(false, chosen)} /> {t('field.some')}
          </label>
        </div>
      )}
      {showsList && (
        <ul className={styles.sections} data-testid="sections">
          {sections.map(({ slug }) => (
            <li key={slug}>
              <label>
                <input type="checkbox" name="sections" value={slug} checked={chosen.includes(slug)} onChange={() => toggle(slug)} /> {words.section(slug)}
              </label>
            </li>
          ))}
        </ul>
      )}
      {isInvalid && <p className={styles.error}>{t('lack.sections')}</p>}
    </fieldset>
  );
}
