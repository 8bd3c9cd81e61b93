import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, MailCheck, MessageSquarePlus, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import type { Ability } from '../../transport';
import { FilterBar } from './FilterBar';
import { LeftWords } from './LeftWords';
import { emptyDraft } from './mentions/draft';
import { filterOf, filtered, organisationsIn, wordOf } from './model/commentFilter';
import { starts, useDraft } from './model/drafts';
import { useReadMarks } from './model/readMarks';
import { inTextOrder, type CommentView } from './model/threads';
import { StartForm } from './StartForm';
import { SuggestionBatch } from './suggestions/SuggestionBatch';
import { useSuggestions } from './suggestions/useSuggestions';
import { nothingShown, type CommentDesk } from './text/CommentDesk';
import { ThreadCard } from './ThreadCard';
import { useRemarkKeys } from './useRemarkKeys';
import type { Remarks } from './useRemarks';
import { useUndone } from './useUndone';
import styles from './comments.module.css';

/** The section that is shown, as those know it who comment on it. */
export interface CommentedSection {
  readonly id: string;
  readonly ability: Ability;
  readonly desk: CommentDesk;
  /** Settles when what was written in the section is saved. */
  readonly whenSaved: () => Promise<void>;
  /** What the others write waits while an edit is taken with a command (`SectionProvider.together`). */
  readonly together: <T>(act: () => Promise<T>) => Promise<T>;
  /** What an edit is made in and by. */
  readonly edition: () => { readonly generation: number; readonly schema: number };
}

export interface RemarksPaneProps {
  readonly document: string;
  /** Null for a page of its own. */
  readonly section: CommentedSection | null;
  readonly remarks: Remarks;
  readonly titleOf: (section: string) => string;
  /** The filter in the address; empty for none. */
  readonly filter: string;
  readonly changeFilter: (filter: string) => void;
  /** Leads to a thread in another section. */
  readonly open: (section: string, thread: string) => void;
}

/** The remarks on a document: those on the section that is shown, or all. */
export function RemarksPane({ document, section, remarks: { page, hasFailed, again }, titleOf, filter: filterWord, changeFilter, open }: RemarksPaneProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  const [draft, keep] = useDraft(starts, document, section?.id ?? '');
  const [hasAsked, setAsked] = useState(false);
  const [done, setDone] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(noneChosen);
  const desk = section?.desk ?? null;
  const shown = useSyncExternalStore(desk?.subscribe ?? nothingChanges, desk?.snapshot ?? nothingIsShown);
  const suggestions = useSuggestions(document, section);
  const { isUnread, read } = useReadMarks(me.id, document);
  const list = useRef<HTMLOListElement>(null);
  const listTitle = useId();
  const threads = page?.threads ?? none;
  const here = section?.id ?? null;
  const filter = filterOf(filterWord);

  useEffect(() => {
    if (shown.selected) list.current?.querySelector(`[data-card="${CSS.escape(shown.selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown.selected]);

  const focusOn = useRef<string | null>(null);
  useEffect(
    () =>
      desk?.follow((thread, byKey) => {
        if (byKey && !focusCard(list.current, thread)) focusOn.current = thread; // the filter hides it until it is drawn as the selected one
      }),
    [desk],
  );
  useEffect(() => {
    if (focusOn.current && focusCard(list.current, focusOn.current)) focusOn.current = null;
  }, [shown.selected]);
  const selected = threads.find(({ thread }) => thread.id === shown.selected && thread.anchor.section === here);
  useEffect(() => {
    if (selected) read([selected.thread]);
  }, [selected, read]);
  const takenBack = useCallback((count: number) => setDone(t('suggestion.takenBack', { count })), [t]);
  useUndone(desk, shown.undone, suggestions, takenBack);

  const left = filtered(threads, filter, { section: here, person: me.id, isUnread });
  const all = selected && !left.includes(selected) ? [...left, selected] : left; // what one was led to is shown whatever the filter says
  const cards = inTextOrder(all, (thread) => shown.places.get(thread) ?? null);
  const decidable = cards.filter(({ thread, acts }) => thread.kind === 'suggestion' && thread.anchor.section === here && acts.includes('accept'));
  const canStart = section !== null && section.ability !== 'none' && section.ability !== 'read';
  const select = useCallback(
    ({ thread }: CommentView) => {
      if (thread.anchor.section === here) desk?.reveal(thread.id);
      else open(thread.anchor.section, thread.id);
    },
    [desk, here, open],
  );
  const choose = useCallback((thread: string, isChosen: boolean) => setChosen((now) => new Set(isChosen ? [...now, thread] : [...now].filter((each) => each !== thread))), []); // prettier-ignore
  const enter = useCallback((thread: string) => desk?.enter(thread), [desk]);
  const start = () => {
    if (!canStart) return;
    setDone('');
    setAsked(true);
    if (draft) return; // what was begun is not lost by beginning anew
    const [words, row] = [section.desk.selection(), section.desk.row()];
    keep({ words, row, isOnRow: row !== null, kind: 'remark', audience: 'plan', ...emptyDraft, replacement: words?.text.trimEnd() ?? '', sent: null });
  };
  const step = useRemarkKeys(cards, shown.selected, select, start, list);
  const finish = (thread: string) => {
    setDone(t('start.done'));
    desk?.select(thread);
  };
  const unread = left.filter(({ thread }) => isUnread(thread)).map(({ thread }) => thread);

  return (
    <section className={styles.pane} aria-labelledby={listTitle} data-testid="remarks">
      <h3 id={listTitle} className={styles.title}>
        {page ? t('count', { count: left.length }) : t('title')}
      </h3>
      {canStart && !draft && (
        <button type="button" className={buttons.button} aria-keyshortcuts="Control+Alt+M" title={t('start.openKey')} onClick={start}>
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
      {shown.undoable.length > 0 && (
        <button type="button" className={buttons.button} onClick={() => desk?.undo()} data-testid="undo-accepted">
          <Undo2 aria-hidden size={16} />
          {t('suggestion.undo', { count: shown.undoable.length })}
        </button>
      )}
      <FilterBar filter={filter} change={(now) => changeFilter(wordOf(now))} isSection={here !== null} organisations={organisationsIn(threads, language)} />
      {cards.length > 0 && (
        <div className={styles.steps}>
          <button type="button" className={buttons.icon} aria-label={t('step.previous')} title={t('step.previousKey')} aria-keyshortcuts="Shift+F8" onClick={() => step(-1)}>
            <ChevronUp aria-hidden size={18} />
          </button>
          <button type="button" className={buttons.icon} aria-label={t('step.next')} title={t('step.nextKey')} aria-keyshortcuts="F8" onClick={() => step(1)}>
            <ChevronDown aria-hidden size={18} />
          </button>
          {unread.length > 0 && (
            <button type="button" className={buttons.button} onClick={() => read(unread)}>
              <MailCheck aria-hidden size={16} />
              {t('step.read', { count: unread.length })}
            </button>
          )}
        </div>
      )}
      {decidable.length > 1 && <SuggestionBatch shown={decidable} chosen={chosen} choose={setChosen} suggestions={suggestions} tell={setDone} />}
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
            names={page?.people ?? noNames}
            isSelected={view.thread.id === shown.selected}
            isUnread={isUnread(view.thread)}
            place={shown.places.get(view.thread.id)}
            where={view.thread.anchor.section === here ? null : titleOf(view.thread.anchor.section)}
            row={view.thread.anchor.item === null ? null : (desk?.titleOf(view.thread.anchor.item) ?? t('row.other'))}
            suggestions={view.thread.kind === 'suggestion' && view.thread.anchor.section === here ? suggestions : null}
            isChosen={decidable.length > 1 && decidable.includes(view) ? chosen.has(view.thread.id) : null}
            choose={choose}
            select={select}
            enter={enter}
          />
        ))}
      </ol>
    </section>
  );
}

function focusCard(list: HTMLElement | null, thread: string): boolean {
  const card = list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(thread)}"] button`);
  card?.focus();
  return Boolean(card);
}

const none: readonly CommentView[] = [];
const noneChosen: ReadonlySet<string> = new Set();
const noNames = {};
const nothingIsShown = () => nothingShown;
const nothingChanges = () => () => undefined;
