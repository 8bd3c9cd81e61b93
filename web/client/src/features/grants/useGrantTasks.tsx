import { useState, type ReactNode, type RefObject } from 'react';
import { useFocusAfter } from '../../shared/ui';
import { GrantDialog, type GrantTask } from './GrantDialog';
import type { GrantLine } from './grantsQuery';
import { TakeDialog } from './TakeDialog';

interface GrantTasks {
  readonly give: (role: string, zone: string | null) => void;
  readonly change: (line: GrantLine) => void;
  readonly take: (line: GrantLine) => void;
  /** The dialog that is open, and what was done last, to be put on the page. */
  readonly shown: ReactNode;
}

/**
 * The dialogs of a page with grants, one at a time.
 * @param title Has the focus when a grant was taken, whose button is gone with it.
 */
export function useGrantTasks(guestDays: number | null, title: RefObject<HTMLElement | null>): GrantTasks {
  const [task, setTask] = useState<GrantTask | { readonly kind: 'take'; readonly line: GrantLine } | null>(null);
  const [done, setDone] = useState('');
  const [taken, setTaken] = useState('');
  useFocusAfter(taken, title);
  const parts = {
    close: () => setTask(null),
    finish: (words: string) => {
      setTask(null);
      setDone(words);
      if (task?.kind === 'take') setTaken(task.line.grant.id);
    },
  };
  const start = (next: NonNullable<typeof task>) => {
    setDone('');
    setTask(next);
  };
  return {
    give: (role, zone) => start({ kind: 'give', role, zone }),
    change: (line) => start({ kind: 'change', line }),
    take: (line) => start({ kind: 'take', line }),
    shown: (
      <>
        <p role="status" data-testid="done">
          {done}
        </p>
        {task?.kind === 'take' ? <TakeDialog line={task.line} {...parts} /> : task && <GrantDialog task={task} guestDays={guestDays} {...parts} />}
      </>
    ),
  };
}
