import { useTranslation } from 'react-i18next';
import type { CommentFilter } from './model/commentFilter';
import { commentKinds } from './model/threads';
import styles from './comments.module.css';

interface FilterBarProps {
  readonly filter: CommentFilter;
  readonly change: (filter: CommentFilter) => void;
  /** False where there is no section to limit the list to. */
  readonly isSection: boolean;
  /** The organisations that have begun threads. */
  readonly organisations: readonly string[];
}

/** Which remarks are listed. */
export function FilterBar({ filter, change, isSection, organisations }: FilterBarProps) {
  const { t } = useTranslation('comments');
  return (
    <fieldset className={styles.filter}>
      <legend>{t('filter.title')}</legend>
      <label>
        <input type="checkbox" checked={filter.isMine} onChange={({ target }) => change({ ...filter, isMine: target.checked })} />
        {t('filter.mine')}
      </label>
      <label>
        <input type="checkbox" checked={filter.isUnread} onChange={({ target }) => change({ ...filter, isUnread: target.checked })} />
        {t('filter.unread')}
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
      {(organisations.length > 1 || filter.organisation !== null) && (
        <label>
          <span className={styles.hidden}>{t('filter.organisation')}</span>
          <select value={filter.organisation ?? ''} onChange={({ target }) => change({ ...filter, organisation: target.value || null })}>
            <option value="">{t('filter.everyOrganisation')}</option>
            {(filter.organisation === null || organisations.includes(filter.organisation) ? organisations : [filter.organisation, ...organisations]).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
