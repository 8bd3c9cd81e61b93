import { Ban, Check, CircleDot, Gavel } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldName } from '../../shared/cells';
import { fullMoment, longDay, today, useLanguage } from '../../shared/i18n';
import { OrganisationIcon } from '../../shared/ui';
import type { PlanRemark, RemarkEntry } from './approvalSection';
import { outcomeOf, type Outcome } from './remarkGroups';
import styles from './approval.module.css';

const icons = { open: CircleDot, resolved: Check, declined: Ban, overridden: Gavel } as const satisfies Record<Outcome, unknown>;

interface RemarkViewProps {
  readonly remark: PlanRemark;
  /** What the row is called that it stands at; null for none. */
  readonly row: string | null;
  /** The answers. */
  readonly children: ReactNode;
}

/** A remark: who made it, on what, and how it ended. */
export function RemarkView({ remark, row, children }: RemarkViewProps) {
  const { t } = useTranslation(['approval', 'comments']);
  const outcome = outcomeOf(remark);
  const Icon = icons[outcome];
  const [first] = remark.entries;
  const cell = remark.field === null ? '' : fieldName(remark.field, t);
  return (
    <article className={styles.remark} data-outcome={outcome} data-kind={remark.kind}>
      <p className={styles.head}>
        <strong>{t(`comments:kind.${remark.kind}`)}</strong>
        {first && <By entry={first} />}
        <span className={styles.outcome} data-state={outcome}>
          <Icon aria-hidden size={14} />
          {t(`comments:state.${outcome}`)}
        </span>
      </p>
      {row && <p className={styles.soft}>{t('row', { row: cell ? t('comments:row.cell', { title: row, cell }) : row })}</p>}
      {remark.quote && <blockquote className={styles.quote}>{remark.quote.trimEnd()}</blockquote>}
      {remark.place === 'gone' && <p className={styles.soft}>{t('place.gone')}</p>}
      {remark.place === 'edited' && <p className={styles.soft}>{t('place.edited')}</p>}
      {first?.text && <Words text={first.text} />}
      {remark.replacement !== null && (
        <p className={styles.words}>
          <span className={styles.soft}>{t('instead')}</span> <ins>{remark.replacement || t('nothing')}</ins>
        </p>
      )}
      {remark.entries.length > 1 && <ol className={styles.answers}>{children}</ol>}
      {outcome === 'overridden' && <p className={styles.words}>{t('overridden', { reason: remark.overridden })}</p>}
    </article>
  );
}

export function RemarkEntryView({ entry }: { readonly entry: RemarkEntry }) {
  const { t } = useTranslation(['approval', 'comments']);
  return (
    <li>
      <p className={styles.head}>
        <By entry={entry} />
        {entry.act !== 'start' && entry.act !== 'answer' && <em>{entry.act === 'accept' ? t('accepted') : t(`comments:did.${entry.act}`)}</em>}
      </p>
      {entry.text && <Words text={entry.text} />}
    </li>
  );
}

/** People who were named in a remark have no name in the plan. */
function Words({ text }: { readonly text: string }) {
  const { t } = useTranslation('approval');
  return <p className={styles.words}>{text.replaceAll('\uFFFC', t('named'))}</p>;
}

function By({ entry }: { readonly entry: RemarkEntry }) {
  const language = useLanguage();
  return (
    <>
      <span className={styles.by}>
        <OrganisationIcon kind={entry.organisationKind} isNamed={false} />
        {entry.organisation}
      </span>
      <time dateTime={entry.at} title={fullMoment(entry.at, language)} className={styles.soft}>
        {longDay(today(new Date(entry.at)), language)}
      </time>
    </>
  );
}
