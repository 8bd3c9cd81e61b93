import { PanelRight, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DocumentAddress } from '../../shared/catalog';
import { tellWhere, undoByKey, useWhereabouts } from '../../shared/cells';
import type { Language } from '../../shared/i18n';
import { buttons, useIsPhone } from '../../shared/ui';
import { UndoTools } from '../editor';
import { PastedNotice } from './clipboard/PastedNotice';
import { useClipboard } from './clipboard/useClipboard';
import { columnsAt } from './columns';
import { ConflictNotices } from './ConflictNotices';
import { EmptyObjectives } from './EmptyObjectives';
import { GridKeys } from './GridKeys';
import { objectivesShape, type Shape } from './model/cells';
import { numbersOf, unfolded } from './outline';
import { LostDrafts } from './LostDrafts';
import { ObjectivesGrid } from './ObjectivesGrid';
import { PhoneList } from './PhoneList';
import type { PlanFacts } from './PlanFacts';
import { RemoveDialog } from './RemoveDialog';
import { RowPanel } from './RowPanel';
import { RowTools } from './RowTools';
import { useConflicts } from './useConflicts';
import { useGrid } from './useGrid';
import { objectivesOf, useRows } from './useObjectives';
import { useFolded } from './useFolded';
import { LoseDraft, useLostDrafts } from './useLostDrafts';
import { useNews } from './useNews';
import { useRemoving } from './useRemoving';
import { useWidth } from './useWidth';
import styles from './objectives.module.css';

interface ObjectivesSectionProps extends PlanFacts {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly canWrite: boolean;
  readonly label: string;
  readonly address: DocumentAddress;
  /** Of the document as it is open: another number, and there may be news of actions. */
  readonly decisions: number;
  /** The languages of the document. */
  readonly languages: readonly Language[];
  readonly shape?: Shape;
}

/** Goals and actions of a plan: a table that is a tree, which several fill in at once; on a phone a list. */
export function ObjectivesSection({ doc, awareness, canWrite, label, address, decisions, languages, shape = objectivesShape, ...facts }: ObjectivesSectionProps) {
  const { t } = useTranslation('objectives');
  const objectives = objectivesOf(doc, languages, shape);
  const all = useRows(objectives);
  const people = useWhereabouts(awareness);
  const isPhone = useIsPhone();
  const { news, showsReports } = useNews(address, decisions, shape);
  // A new object each time it is asked for, so that asking again leads into it again.
  const [details, setDetails] = useState<object | null>(null);
  const { folded, fold } = useFolded();
  const removing = useRemoving(objectives);
  const { conflicts, write, settle } = useConflicts(objectives, doc);
  const { drafts, lose, letGo } = useLostDrafts();
  const work = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidth(work);
  const hasPanel = details !== null && !isPhone;
  const isBeside = hasPanel && width >= 620;
  const columns = columnsAt(isBeside ? width - 340 : width, languages, showsReports, shape);
  const rows = unfolded(all, folded);
  const numbers = numbersOf(all);
  // Only for those who come by a key: a press of the button leaves the focus there.
  const wantsPanel = useRef(false);
  useEffect(() => {
    if (!hasPanel || !wantsPanel.current) return;
    wantsPanel.current = false;
    const panel = work.current?.querySelector('section');
    (panel?.querySelector<HTMLElement>('textarea, input, select') ?? panel?.querySelector('button'))?.focus();
  });
  const enterPanel = () => {
    wantsPanel.current = true;
    setDetails({});
  };
  const grid = useGrid({ table, objectives, canWrite, columns, rows, folded, fold, askToRemove: removing.ask, showDetails: enterPanel });
  const pasted = useClipboard({ table, grid, objectives, rows, columns, facts, canWrite });
  const shared = { objectives, numbers, languages, facts, canWrite, write, people };
  const settled: typeof settle = (conflict, takesMine) => {
    settle(conflict, takesMine);
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  };
  const notices = (
    <>
      {canWrite && <ConflictNotices {...{ conflicts, objectives, numbers, facts }} settle={settled} />}
      <LostDrafts {...{ drafts, numbers, letGo }} />
    </>
  );

  const focused = ({ target }: FocusEvent) => {
    const place = target.closest<HTMLElement>('[data-row][data-cell]')?.dataset;
    tellWhere(awareness, place?.row !== undefined && place.cell !== undefined ? { row: place.row, cell: place.cell } : null);
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) tellWhere(awareness, null);
  };
  return (
    <LoseDraft value={lose}>
      <div
        className={styles.objectives}
        onFocus={focused}
        onBlur={left}
        onKeyDown={(event) => canWrite && undoByKey(event, objectives.undo)}
      >
        {!isPhone && (
          <Toolbar aria-label={t('toolbar')} className={styles.toolbar ?? ''}>
            {canWrite && <UndoTools undo={objectives.undo} />}
            {canWrite && <RowTools isRowChosen={grid.row !== undefined} isTree={shape.isTree} act={(kind) => grid.fulfil({ kind })} />}
            <button type="button" className={`${buttons.button} ${styles.detailsButton}`} aria-pressed={details !== null} onClick={() => setDetails(details ? null : {})}>
              <PanelRight aria-hidden size={16} />
              {t('details')}
            </button>
          </Toolbar>
        )}
        <div role="status" className={styles.said}>
          {removing.removed !== null && (
            <>
              {t('removed', { count: removing.removed })}
              <button type="button" className={buttons.button} onClick={() => objectives.undo.undo()}>
                <Undo2 aria-hidden size={16} />
                {t('bringBack')}
              </button>
            </>
          )}
          {pasted !== null && <PastedNotice {...{ pasted, numbers, languages }} undo={() => objectives.undo.undo()} />}
        </div>
        {!isPhone && notices}
        {!isPhone && all.length === 0 && <EmptyObjectives kind={shape.kind} canWrite={canWrite} begin={() => grid.fulfil({ kind: 'addAfter' })} />}
        <div ref={work} className={styles.work} data-beside={isBeside}>
          {isPhone ? (
            <PhoneList {...shared} {...{ address, news }} rows={all} remove={removing.ask} conflicts={notices} />
          ) : (
            all.length > 0 && <ObjectivesGrid {...shared} {...{ grid, table, rows, columns, folded, fold, label, news }} />
          )}
          {hasPanel && grid.row && <RowPanel {...shared} {...{ address, news }} row={grid.row} close={() => setDetails(null)} table={table} />}
        </div>
        {!isPhone && canWrite && all.length > 0 && <GridKeys isTree={shape.isTree} />}
        <RemoveDialog {...removing} title={(id) => `${numbers.get(id)} ${languages.map((each) => objectives.item(id)?.texts[`title@${each}`]).find(Boolean) ?? ''}`} />
      </div>
    </LoseDraft>
  );
}
