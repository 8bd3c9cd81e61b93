import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useLanguage } from '../../../shared/i18n';
import type { Column } from '../columns';
import { longestText } from '../Details';
import { isValueCell } from '../model/cells';
import type { Objectives } from '../model/Objectives';
import type { Row } from '../model/tree';
import type { PlanFacts } from '../PlanFacts';
import type { Grid } from '../useGrid';
import { useLastStep } from '../useObjectives';
import { writtenValue } from './cellText';
import { pastingOf, type Pasting } from './pasting';
import { parseTsv, tsvField } from './tsv';

interface ClipboardDuties {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly grid: Grid;
  readonly objectives: Objectives;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly facts: PlanFacts;
  readonly canWrite: boolean;
}

/** What is told of a paste: what came of it, or that one may not write here. */
export type Pasted = Pasting | 'readOnly';

/**
 * Copying, cutting and pasting while a cell has the focus and nobody writes in it; within a field the browser does it. Returns what
 * the last paste did, as long as it was the last thing that the person did.
 */
export function useClipboard({ table, grid, objectives, rows, columns, facts, canWrite }: ClipboardDuties): Pasted | null {
  const language = useLanguage();
  const [last, setLast] = useState<{ readonly step: unknown; readonly pasted: Pasted } | null>(null);
  const step = useLastStep(objectives);
  const { row, column } = grid;

  const activeCell = () => {
    const cell = document.activeElement;
    return cell instanceof HTMLTableCellElement && table.current?.contains(cell) && cell.matches('[role="gridcell"]') ? cell : null;
  };
  const take = (event: ClipboardEvent): boolean => {
    const cell = activeCell();
    const selection = getSelection();
    // Words of the cell that are selected with the mouse are copied as such.
    if (!cell || !row || !column || !event.clipboardData || (selection && !selection.isCollapsed && cell.contains(selection.anchorNode))) return false;
    const item = objectives.item(row.id);
    const text = column.isReported
      ? (cell.querySelector<HTMLElement>('[data-content]')?.innerText ?? '')
      : isValueCell(column.cell)
        ? writtenValue(column.cell, item?.values[column.cell] ?? '', facts, language)
        : (item?.texts[column.cell] ?? '');
    event.clipboardData.setData('text/plain', tsvField(text));
    event.preventDefault();
    return true;
  };
  const copied = useEffectEvent((event: ClipboardEvent) => void take(event));
  const cut = useEffectEvent((event: ClipboardEvent) => {
    if (take(event) && canWrite && row && column && !column.isReported) objectives.fill([{ row: row.id, cell: column.cell, value: '' }]);
  });
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const lines = parseTsv(event.clipboardData?.getData('text/plain') ?? '');
    if (!activeCell() || !row || !column || lines.length === 0) return;
    event.preventDefault();
    const result = canWrite
      ? pastingOf(lines, {
          rows: rows.slice(rows.findIndex(({ id }) => id === row.id)).map(({ id }) => id),
          columns: columns.slice(columns.indexOf(column)),
          facts,
          longestText,
        })
      : 'readOnly';
    if (result !== 'readOnly') objectives.fill(result.fillings);
    setLast({ step: objectives.undo.undoStack.at(-1), pasted: result });
  });

  // The events come from where the selection is, which need not be the cell with the focus.
  useEffect(() => {
    const [copy, cutting, paste] = [(event: ClipboardEvent) => copied(event), (event: ClipboardEvent) => cut(event), (event: ClipboardEvent) => pasted(event)];
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cutting);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cutting);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return last && last.step === step ? last.pasted : null;
}
