import { useTranslation } from 'react-i18next';
import { ValueConflict } from '../../shared/cells';
import { ShownValue } from './Details';
import type { Objectives } from './model/Objectives';
import type { PlanFacts } from './PlanFacts';
import type { Conflict } from './useConflicts';
import { useItem } from './useObjectives';

interface ConflictNoticesProps {
  readonly conflicts: readonly Conflict[];
  readonly objectives: Objectives;
  readonly numbers: ReadonlyMap<string, string>;
  readonly facts: PlanFacts;
  readonly settle: (conflict: Conflict, takesMine: boolean) => void;
}

/** Asks which of two values shall stand, of each cell that another changed meanwhile. */
export function ConflictNotices({ conflicts, ...rest }: ConflictNoticesProps) {
  return (
    <div role="alert">
      {conflicts.map((conflict) => (
        <Notice key={`${conflict.row} ${conflict.cell}`} conflict={conflict} {...rest} />
      ))}
    </div>
  );
}

function Notice({ conflict, objectives, numbers, facts, settle }: Omit<ConflictNoticesProps, 'conflicts'> & { readonly conflict: Conflict }) {
  const { t } = useTranslation('objectives');
  const { row, cell, mine, isOutrun = false } = conflict;
  const theirs = useItem(objectives, row)?.values[cell];
  if (theirs === undefined || theirs === mine) return null;
  const shown = (value: string) => (value === '' ? null : <ShownValue {...{ cell, value, facts }} />);
  return (
    <ValueConflict
      title={t(isOutrun ? 'conflict.outrun' : 'conflict.title', { row: numbers.get(row) ?? '', column: t(`cell.${cell}`) })}
      theirs={shown(theirs)}
      mine={shown(mine)}
      settle={(takesMine) => settle(conflict, takesMine)}
    />
  );
}
