import { X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import type { Whereabouts } from '../../shared/cells';
import type { DocumentAddress } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';
import { ActionBox, type ActionNews } from '../actions';
import { Details } from './Details';
import { LevelTag } from './LevelTag';
import type { Objectives } from './model/Objectives';
import type { Row } from './model/tree';
import { rowName } from './outline';
import type { PlanFacts } from './PlanFacts';
import type { WriteValue } from './useConflicts';
import fields from './fields.module.css';
import styles from './objectives.module.css';

interface RowPanelProps {
  readonly objectives: Objectives;
  readonly row: Row;
  readonly numbers: ReadonlyMap<string, string>;
  readonly languages: readonly Language[];
  readonly facts: PlanFacts;
  readonly address: DocumentAddress;
  readonly news: ReadonlyMap<string, ActionNews>;
  readonly canWrite: boolean;
  readonly write: WriteValue;
  readonly people: readonly Whereabouts[];
  readonly close: () => void;
  /** Where Escape leads back to. */
  readonly table: RefObject<HTMLTableElement | null>;
}

/** The details of the row one is at, beside the table. */
export function RowPanel({ row, numbers, people, close, table, address, news, ...rest }: RowPanelProps) {
  const { t } = useTranslation('objectives');
  const name = rowName(rest.objectives.shape, row);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  };
  return (
    <section className={styles.panel} aria-label={t('details')} onKeyDown={pressed}>
      <header className={fields.head}>
        <h3>
          <LevelTag name={name} number={numbers.get(row.id) ?? ''} />
        </h3>
        <button type="button" className={buttons.icon} aria-label={t('closeDetails')} onClick={close}>
          <X aria-hidden size={18} />
        </button>
      </header>
      {name === 'action' && <ActionBox address={address} item={row.id} news={news.get(row.id) ?? null} />}
      <Details key={row.id} {...rest} row={row.id} people={people.filter((person) => person.row === row.id)} />
    </section>
  );
}
