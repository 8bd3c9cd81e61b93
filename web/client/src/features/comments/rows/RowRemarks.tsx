import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nothingShown, type CommentDesk, type PlaceInRows } from '../text/CommentDesk';
import { stepOf } from '../text/remarkKeys';
import styles from './rows.module.css';

interface OpenRemarks {
  /** The open threads at a row, by its id. */
  readonly at: ReadonlyMap<string, readonly string[]>;
  /** Leads to the list, by key with the focus. */
  readonly lead: (threads: readonly string[], byKey: boolean) => void;
}

const Remarks = createContext<OpenRemarks>({ at: new Map(), lead: () => undefined });

interface RowRemarksProps {
  /** Null where no remarks are shown. */
  readonly desk: CommentDesk | null;
  readonly children: ReactNode;
}

/** Around a section of rows: it knows at which row somebody is who makes a remark, and which rows have remarks. A row says what it is by `data-remark-row` and `data-remark-title`, a cell by `data-remark-cell`. */
export function RowRemarks({ desk, children }: RowRemarksProps) {
  const { threads } = useSyncExternalStore(desk?.subscribe ?? nothingChanges, desk?.snapshot ?? nothingIsShown);
  const all = useRef<HTMLDivElement>(null);
  const place = useRef<PlaceInRows | null>(null);

  useEffect(() => {
    const row = (thread: string) => {
      const item = desk?.snapshot().threads.find(({ id }) => id === thread)?.anchor.item;
      return item ? all.current?.querySelector<HTMLElement>(rowOf(item)) : null;
    };
    return desk?.attach({
      show: () => undefined,
      reveal: (thread) => row(thread)?.scrollIntoView({ block: 'nearest' }),
      enter: (thread) => row(thread)?.querySelector<HTMLElement>(focusable)?.focus(),
      row: () => place.current,
      titleOf: (item) => all.current?.querySelector<HTMLElement>(rowOf(item))?.dataset.remarkTitle ?? null,
    });
  }, [desk]);

  // A row that is moved or renamed has another title in the list.
  useEffect(() => {
    if (!desk || !all.current) return undefined;
    const seen = new MutationObserver((changes) => changes.some(({ target, type }) => type === 'attributes' || [...target.childNodes].some(isRow)) && desk.retitled());
    seen.observe(all.current, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-remark-title'] });
    return () => seen.disconnect();
  }, [desk]);

  const open = useMemo<OpenRemarks>(() => {
    const at = new Map<string, string[]>();
    for (const { id, anchor, state } of threads) {
      if (anchor.item === null || state !== 'open') continue;
      const known = at.get(anchor.item);
      if (known) known.push(id);
      else at.set(anchor.item, [id]);
    }
    return { at, lead: (threads, byKey) => desk?.lead(threads, byKey) };
  }, [threads, desk]);

  const focused = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-remark-row]');
    if (!row?.dataset.remarkRow) return;
    const cell = target.closest<HTMLElement>('[data-remark-cell]');
    place.current = { item: row.dataset.remarkRow, title: row.dataset.remarkTitle ?? '', field: cell?.dataset.remarkCell ?? null, fieldTitle: cell?.dataset.remarkTitle ?? null };
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (stepOf(event.nativeEvent) !== 'next') return;
    const threads = open.at.get((event.target as HTMLElement).closest<HTMLElement>('[data-remark-row]')?.dataset.remarkRow ?? '');
    if (!threads) return; // the same key leads to the next of all remarks
    event.preventDefault();
    open.lead(threads, true);
  };
  return (
    <Remarks value={open}>
      <div ref={all} className={styles.rows} onFocus={focused} onKeyDown={pressed}>
        {children}
      </div>
    </Remarks>
  );
}

/** At a row that has open remarks: how many, and the way to them. */
export function RowMark({ item, isInGrid = false }: { readonly item: string; readonly isInGrid?: boolean }) {
  const { t } = useTranslation('comments');
  const { at, lead } = useContext(Remarks);
  const threads = at.get(item);
  if (!threads) return null;
  const words = t('row.remarks', { count: threads.length });
  return (
    <button type="button" className={styles.mark} tabIndex={isInGrid ? -1 : undefined} aria-label={words} title={words} data-testid="row-remarks" onClick={({ detail }) => lead(threads, detail === 0)}>
      <MessageSquareText aria-hidden size={14} />
      {threads.length}
    </button>
  );
}

const isRow = (node: Node) => node instanceof HTMLElement && node.dataset.remarkRow !== undefined;
const rowOf = (item: string) => `[data-remark-row="${CSS.escape(item)}"]`;
const focusable = '[tabindex="0"], button:not([tabindex="-1"]), a, input, textarea, select, td';
const nothingIsShown = () => nothingShown;
const nothingChanges = () => () => undefined;
