import { useTranslation } from 'react-i18next';
import { buttons, OrganisationIcon } from '../../shared/ui';
import type { GrantLine } from './grantsQuery';
import { useGrantWords } from './useGrantWords';
import styles from './grants.module.css';

interface GrantTableProps {
  readonly caption: string;
  readonly lines: readonly GrantLine[];
  /** True where the lines are of several zones. */
  readonly showsScope: boolean;
  readonly change: (line: GrantLine) => void;
  readonly take: (line: GrantLine) => void;
}

/** Who may what, in plain words. */
export function GrantTable({ caption, lines, showsScope, change, take }: GrantTableProps) {
  const { t } = useTranslation('grants');
  const words = useGrantWords();
  const now = new Date();
  const hasActions = lines.some((line) => line.isYours);
  return (
    <table className={styles.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.person')}</th>
          <th scope="col">{t('column.right')}</th>
          <th scope="col">{t('column.period')}</th>
          {hasActions && <th scope="col">{t('column.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.person.id} ${line.grant.id}`} data-person={line.person.id} data-grant={line.grant.id}>
            <th scope="row">
              <span className={styles.name}>
                <OrganisationIcon kind={line.person.organisationKind} /> {line.person.name}
              </span>
              <span className={styles.soft}>{line.person.organisation}</span>
            </th>
            <td>
              {words.role(line.grant.role)}
              {(showsScope || line.grant.scope.kind !== 'zones') && <span className={styles.line}>{words.scope(line.grant.scope)}</span>}
              {line.grant.role !== 'administrator' && (
                <span className={styles.line}>
                  {t('field.sections')}: {words.sections(line.grant)}
                </span>
              )}
            </td>
            <td>
              {words.period(line.grant, now) ?? t('period.always')}
              {line.givenBy && <span className={styles.line}>{t('givenBy', { name: line.givenBy })}</span>}
            </td>
            {hasActions && (
              <td>
                {line.isYours && (
                  <div className={styles.tools}>
                    <button type="button" className={buttons.button} aria-label={t('changeOf', { name: line.person.name })} onClick={() => change(line)}>
                      {t('action.edit')}
                    </button>
                    <button type="button" className={buttons.button} aria-label={t('takeOf', { name: line.person.name })} onClick={() => take(line)}>
                      {t('action.takeBack')}
                    </button>
                  </div>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
