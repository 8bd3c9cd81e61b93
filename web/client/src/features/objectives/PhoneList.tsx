import { ChevronRight, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { WhoIsHere, type Whereabouts } from '../../shared/cells';
import type { DocumentAddress } from '../../shared/catalog';
import { Dialog } from '../../shared/dialog';
import { shownDecimal, useLanguage, type Language } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import { ActionBox, ActionState, type ActionNews } from '../actions';
import { UndoTools } from '../editor';
import { shownDate } from './dates';
import { Details } from './Details';
import { EmptyObjectives } from './EmptyObjectives';
import { RowMark } from '../comments';
import { LevelTag } from './LevelTag';
import type { Objectives } from './model/Objectives';
import type { Row } from './model/tree';
import { rowName } from './outline';
import type { PlanFacts } from './PlanFacts';
import { RowTools } from './RowTools';
import type { WriteValue } from './useConflicts';
import { useItem } from './useObjectives';
import styles from './phone.module.css';

interface PhoneListProps {
  readonly objectives: Objectives;
  readonly rows: readonly Row[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly languages: readonly Language[];
  readonly facts: PlanFacts;
  readonly address: DocumentAddress;
  readonly news: ReadonlyMap<string, ActionNews>;
  readonly canWrite: boolean;
  readonly write: WriteValue;
  readonly people: readonly Whereabouts[];
  readonly remove: (id: string) => void;
  /** What asks which of two values shall stand. */
  readonly conflicts: ReactNode;
}

/** The rows one under another; one of them opens over the page with all its cells. */
export function PhoneList(props: PhoneListProps) {
  const { t } = useTranslation('objectives');
  const { objectives, rows, numbers, canWrite, people, remove, address, news } = props;
  const [opened, setOpened] = useState<string | null>(null);
  const row = rows.find((each) => each.id === opened);
  const act: Parameters<typeof RowTools>[0]['act'] = (wish) => {
    if (!row) return;
    if (wish === 'addAfter') setOpened(objectives.addAfter(row.id));
    else if (wish === 'addUnder') setOpened(objectives.add(row.id));
    else if (wish === 'remove') remove(row.id);
    else if (wish === 'up' || wish === 'down') objectives.moveBy(row.id, wish === 'up' ? -1 : 1);
    else objectives[wish](row.id);
  };
  return (
    <div>
      {canWrite && rows.length > 0 && (
        <Toolbar aria-label={t('toolbar')} className={styles.toolbar ?? ''}>
          <UndoTools undo={objectives.undo} />
          <button type="button" className={buttons.button} onClick={() => setOpened(objectives.add(''))}>
            <Plus aria-hidden size={16} />
            {t(objectives.shape.isTree ? 'addGoal' : 'addIndicator')}
          </button>
        </Toolbar>
      )}
      {rows.length === 0 && <EmptyObjectives kind={objectives.shape.kind} canWrite={canWrite} begin={() => setOpened(objectives.add(''))} />}
      <ul className={styles.list}>
        {rows.map((each) => (
          <PhoneRow key={each.id} {...props} row={each} open={() => setOpened(each.id)} people={people.filter((person) => person.row === each.id)} />
        ))}
      </ul>
      {row && (
        <Dialog isSheet isOpen title={`${numbers.get(row.id)} ${t(`level.${rowName(objectives.shape, row)}`)}`} close={() => setOpened(null)}>
          {canWrite && (
            <Toolbar aria-label={t('toolbar')} className={styles.toolbar ?? ''}>
              <RowTools isRowChosen isTree={objectives.shape.isTree} act={act} />
            </Toolbar>
          )}
          {rowName(objectives.shape, row) === 'action' && <ActionBox address={address} item={row.id} news={news.get(row.id) ?? null} />}
          {props.conflicts}
          <Details key={row.id} {...props} row={row.id} people={people.filter((person) => person.row === row.id)} />
        </Dialog>
      )}
    </div>
  );
}

function PhoneRow({ objectives, row, numbers, languages, people, news, open }: PhoneListProps & { readonly row: Row; readonly open: () => void }) {
  const { t } = useTranslation('objectives');
  const language = useLanguage();
  const item = useItem(objectives, row.id);
  if (!item) return null;
  const title = languages.map((each) => [each, item.texts[`title@${each}`] ?? ''] as const).find(([, text]) => text !== '');
  const standing = news.get(row.id);
  const { values, texts } = item;
  const measured = (['latest', 'target'] as const)
    .filter((cell) => !objectives.shape.isTree && values[cell] !== '')
    .map((cell) => `${t(`cell.${cell}`)}: ${[shownDecimal(values[cell], language), values.unit].filter(Boolean).join(' ')}`);
  const facts = [texts.lead, shownDate(values.end, language), ...measured].filter(Boolean).join(' · ');
  return (
    <li className={styles.item} data-depth={Math.min(row.level, 2)} data-item={row.id} data-remark-row={row.id} data-remark-title={`${numbers.get(row.id) ?? ''} ${title?.[1] ?? ''}`}>
      <WhoIsHere people={people} />
      <button type="button" className={styles.row} onClick={open}>
        <span className={styles.words}>
          <LevelTag name={rowName(objectives.shape, row)} number={numbers.get(row.id) ?? ''} />
          <span lang={title?.[0]} data-title className={styles.title}>
            {title?.[1] ?? t('untitled')}
          </span>
          {facts && <span className={styles.facts}>{facts}</span>}
          {standing && <ActionState news={standing} />}
        </span>
        <ChevronRight aria-hidden size={18} />
      </button>
      <RowMark item={row.id} />
    </li>
  );
}
