import { useTranslation } from 'react-i18next';
import { commentKinds, type CommentFilter } from './model/threads';
import styles from './comments.module.css';

interface FilterBarProps {
  readonly filter: CommentFilter;
  readonly change: (filter: CommentFilter) => void;
  /** False where there is no section to limit the list to. */
  readonly isSection: boolean;
}

/** Which remarks are listed. */
export function FilterBar({ filter, change, isSection }: FilterBarProps) {
  const { t } = useTranslation('comments');
  return (
    <fieldset className={styles.filter}>
      <legend>{t('filter.title')}</legend>
      <label>
        <input type="checkbox" checked={filter.isMine} onChange={({ target }) => change({ ...filter, isMine: target.checked })} />
        {t('filter.mine')}
      </label>
      <label>
        <input type="checkbox" checked={filter.state === 'all'} onChange={({ target }) => change({ ...filter, state: target.checked ? 'all' : 'open' })} />
        {t('filter.settled')}
      </label>
      {isSection && (
        <label>
          <input type="checkbox" checked={filter.isEverywhere} onChange={({ target }) => change({ ...filter, isEverywhere: target.checked })} />
          {t('filter.everywhere')}
        </label>
      )}
      <label>
        <span className={styles.hidden}>{t('filter.kind')}</span>
        <select value={filter.kind ?? ''} onChange={({ target }) => change({ ...filter, kind: commentKinds.find((kind) => kind === target.value) ?? null })}>
          <option value="">{t('filter.everyKind')}</option>
          {commentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
