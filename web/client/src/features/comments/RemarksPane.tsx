import { useSuspenseQuery } from '@tanstack/react-query';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { buttons } from '../../shared/ui';
import type { Ability } from '../../transport';
import { FilterBar } from './FilterBar';
import { starts, useDraft } from './model/drafts';
import { everythingOpen, filtered, inTextOrder, type CommentView } from './model/threads';
import { LeftWords } from './LeftWords';
import { StartForm } from './StartForm';
import type { CommentDesk, SelectedWords } from './text/CommentDesk';
import { ThreadCard } from './ThreadCard';
import type { Remarks } from './useRemarks';
import styles from './comments.module.css';

export interface RemarksPaneProps {
  readonly document: string;
  /** The section that is shown; null for a page of its own. */
  readonly section: { readonly id: string; readonly ability: Ability; readonly desk: CommentDesk; readonly whenSaved: () => Promise<void> } | null;
  readonly remarks: Remarks;
  readonly titleOf: (section: string) => string;
  /** Leads to a thread in another section. */
  readonly open: (section: string, thread: string) => void;
}

/** The remarks on a document: those on the section that is shown, or all. */
export function RemarksPane({ document, section, remarks: { page, hasFailed, again }, titleOf, open }: RemarksPaneProps) {
  const { t } = useTranslation('comments');
  const { data: me } = useSuspenseQuery(meQuery);
  const [filter, setFilter] = useState(everythingOpen);
  const [draft, keep] = useDraft(starts, document, section?.id ?? '');
  const [hasAsked, setAsked] = useState(false);
  const [done, setDone] = useState('');
  const desk = section?.desk ?? null;
  const shown = useSyncExternalStore(desk?.subscribe ?? nothingChanges, desk?.snapshot ?? nothingShown);
  const list = useRef<HTMLOListElement>(null);
  const listTitle = useId();
  const threads = page?.threads ?? none;
  const here = section?.id ?? null;

  useEffect(() => {
    if (shown.selected) list.current?.querySelector(`[data-card="${CSS.escape(shown.selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown.selected]);

  const left = filtered(threads, filter, here, me.id);
  const selected = threads.find(({ thread }) => thread.id === shown.selected && thread.anchor.section === here);
  const all = selected && !left.includes(selected) ? [...left, selected] : left; // what one was led to is shown whatever the filter says
  const cards = inTextOrder(all, (thread) => shown.places.get(thread) ?? null);
  const canStart = section !== null && section.ability !== 'none' && section.ability !== 'read';
  const choose = ({ thread }: CommentView) => {
    if (thread.anchor.section === here) desk?.reveal(thread.id);
    else open(thread.anchor.section, thread.id);
  };
  const start = (words: SelectedWords | null) => {
    setDone('');
    setAsked(true);
    keep({ words, kind: 'remark', audience: 'plan', text: '', replacement: words?.text.trimEnd() ?? '', sent: null });
  };
  const finish = (thread: string) => {
    setDone(t('start.done'));
    desk?.select(thread);
  };

  return (
    <section className={styles.pane} aria-labelledby={listTitle} data-testid="remarks">
      <h3 id={listTitle} className={styles.title}>
        {page ? t('count', { count: left.length }) : t('title')}
      </h3>
      {canStart && !draft && (
        <button type="button" className={buttons.button} onClick={() => start(section.desk.selection())}>
          <MessageSquarePlus aria-hidden size={18} />
          {t('start.open')}
        </button>
      )}
      {canStart && draft && (
        <StartForm
          document={document}
          section={section.id}
          ability={section.ability}
          draft={draft}
          mayBlock={page?.mayBlock ?? false}
          whenSaved={section.whenSaved}
          takesFocus={hasAsked}
          finish={finish}
        />
      )}
      {!canStart && draft && <LeftWords text={starts.typedIn(draft)} discard={() => keep(null)} />}
      <p role="status" className={styles.done}>
        {done}
      </p>
      <FilterBar filter={filter} change={setFilter} isSection={here !== null} />
      {!page && !hasFailed && <p className={styles.soft}>{t('loading')}</p>}
      {hasFailed && (
        <p className={styles.soft}>
          {t('failed')}{' '}
          <button type="button" className={buttons.button} onClick={again}>
            {t('again')}
          </button>
        </p>
      )}
      {page && cards.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      <ol className={styles.list} ref={list}>
        {cards.map((view) => (
          <ThreadCard
            key={view.thread.id}
            document={document}
            view={view}
            names={page?.people ?? {}}
            isSelected={view.thread.id === shown.selected}
            place={shown.places.get(view.thread.id)}
            where={view.thread.anchor.section === here ? null : titleOf(view.thread.anchor.section)}
            choose={() => choose(view)}
          />
        ))}
      </ol>
    </section>
  );
}

const none: readonly CommentView[] = [];
const empty = { threads: [], selected: null, places: new Map() } as const;
const nothingShown = () => empty;
const nothingChanges = () => () => undefined;
