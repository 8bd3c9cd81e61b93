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
  /** The municipalities for which several of them have. */
  readonly municipalities: readonly string[];
}

/** Which remarks are listed. */
export function FilterBar({ filter, change, isSection, organisations, municipalities }: FilterBarProps) {
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
      {(organisations.length > 1 || filter.organisation !== null || filter.municipality !== null) && (
        <label>
          <span className={styles.hidden}>{t('filter.organisation')}</span>
          <select
            value={filter.municipality !== null ? of + filter.municipality : filter.organisation !== null ? by + filter.organisation : ''}
            onChange={({ target: { value } }) => change({ ...filter, organisation: after(by, value), municipality: after(of, value) })}
          >
            <option value="">{t('filter.everyOrganisation')}</option>
            {withChosen(municipalities, filter.municipality).map((name) => (
              <option key={of + name} value={of + name}>
                {t('filter.municipality', { name })}
              </option>
            ))}
            {withChosen(organisations, filter.organisation).map((name) => (
              <option key={by + name} value={by + name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

const by = 'by:';
const of = 'of:';

function after(prefix: string, value: string): string | null {
  return value.startsWith(prefix) ? value.slice(prefix.length) : null;
}

/** What an address names is in the list, though nothing is of it now. */
function withChosen(names: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || names.includes(chosen) ? names : [chosen, ...names];
}
