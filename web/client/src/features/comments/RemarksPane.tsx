import { useSuspenseQuery } from '@tanstack/react-query';
import { MessageSquarePlus, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { useLanguage } from '../../shared/i18n';
import { buttons, Notice } from '../../shared/ui';
import type { Ability } from '../../transport';
import { FilterBar } from './FilterBar';
import { LeftWords } from './LeftWords';
import { emptyDraft } from './mentions/draft';
import type { WhenSaved } from './model/commentQueries';
import { authorsOf, filterOf, filtered, organisationsOf, wordOf, type CommentFilter } from './model/commentFilter';
import { starts, useDraft, type StartDraft } from './model/drafts';
import { municipalitiesIn } from './model/municipalities';
import { useReadMarks } from './model/readMarks';
import { inTextOrder, type CommentView } from './model/threads';
import { StartForm } from './StartForm';
import { StepBar } from './StepBar';
import { SuggestionBatch } from './suggestions/SuggestionBatch';
import { useSuggestions } from './suggestions/useSuggestions';
import type { CommentDesk } from './text/CommentDesk';
import { ThreadCard } from './ThreadCard';
import { useGrowing } from './useGrowing';
import { useMunicipalities } from './useMunicipalities';
import { useRemarkFocus } from './useRemarkFocus';
import type { Remarks } from './useRemarks';
import styles from './comments.module.css';

/** The section that is shown, as those know it who comment on it. */
export interface CommentedSection {
  readonly id: string;
  readonly ability: Ability;
  /** Settles when what was written in the section is saved; fails when nobody waits for it any more. */
  readonly whenSaved: WhenSaved;
  /** What the others write waits while an edit is taken with a command (`SectionProvider.together`). */
  readonly together: <T>(act: (letIn: () => void) => Promise<T>) => Promise<T>;
  /** What an edit is made in and by. */
  readonly edition: () => { readonly generation: number; readonly schema: number };
}

export interface RemarksPaneProps {
  readonly document: string;
  /** Null for a page of its own. */
  readonly section: CommentedSection | null;
  readonly desk: CommentDesk;
  readonly remarks: Remarks;
  readonly titleOf: (section: string) => string;
  /** The filter in the address; empty for none. */
  readonly filter: string;
  readonly changeFilter: (filter: string) => void;
  /** Leads to a thread in another section. */
  readonly open: (section: string, thread: string) => void;
}

/** The remarks on a document: those on the section that is shown, or all. */
export function RemarksPane({ document, section, desk, remarks: { page, hasFailed, isMissing, again }, titleOf, filter: filterWord, changeFilter, open }: RemarksPaneProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  const [draft, keep] = useDraft(starts, document, section?.id ?? '');
  const [asked, setAsked] = useState(0);
  const [done, setDone] = useState('');
  const [discarded, setDiscarded] = useState<StartDraft | null>(null);
  const [hasFiltered, setFiltered] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(noneChosen);
  const shown = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const suggestions = useSuggestions(document, desk, section);
  const { isUnread, read } = useReadMarks(me.id, document);
  const list = useRef<HTMLOListElement>(null);
  const listTitle = useId();
  const threads = page?.threads ?? none;
  const municipalities = useMunicipalities(document);
  const organisations = useMemo(() => organisationsOf(authorsOf(threads), language), [threads, language]);
  const withSeveral = useMemo(() => municipalitiesIn(authorsOf(threads), municipalities), [threads, municipalities]);
  const here = section?.id ?? null;
  const filter = filterOf(filterWord);
  const selected = threads.find(({ thread }) => thread.id === shown.selected && thread.anchor.section === here);
  useEffect(() => {
    if (selected) read([selected.thread]);
  }, [selected, read]);

  const left = filtered(threads, filter, { section: here, person: me.id, municipalities, isUnread });
  const all = selected && !left.includes(selected) ? [...left, selected] : left; // what one was led to is shown whatever the filter says
  const cards = inTextOrder(all, (thread) => shown.places.get(thread) ?? null);
  const drawn = useGrowing(filterWord, cards.length, cards.findIndex(({ thread }) => thread.id === shown.selected) + 1);
  const decidable = cards.filter(({ thread, acts }) => thread.kind === 'suggestion' && thread.anchor.section === here && acts.includes('accept'));
  const canStart = section !== null && section.ability !== 'none' && section.ability !== 'read';
  const select = useCallback(
    ({ thread }: CommentView) => {
      if (thread.anchor.section === here) desk.reveal(thread.id);
      else open(thread.anchor.section, thread.id);
    },
    [desk, here, open],
  );
  const choose = useCallback((thread: string, isChosen: boolean) => setChosen((now) => new Set(isChosen ? [...now, thread] : [...now].filter((each) => each !== thread))), []); // prettier-ignore
  const enter = useCallback((thread: string) => desk.enter(thread), [desk]);
  const start = () => {
    if (!canStart) return;
    setDone('');
    setDiscarded(null);
    setAsked((times) => times + 1);
    if (draft) return; // what was begun is not lost by beginning anew
    const [words, row] = [desk.selection(), desk.row()];
    keep({ words, row, isOnRow: row !== null, kind: 'remark', audience: 'plan', ...emptyDraft, replacement: words?.text.trimEnd() ?? '', sent: null });
  };
  const { title, opener, kept, step } = useRemarkFocus({ desk, shown, isLoaded: Boolean(page) || hasFailed, cards, list, select, start });
  const finish = (thread: string, goesThere: boolean) => {
    setDone(t('start.done'));
    if (goesThere) desk.focusOn(thread);
    else desk.select(thread);
  };
  const discard = () => {
    const isLost = draft !== null && starts.typedIn(draft) !== '';
    setDiscarded(isLost ? draft : null);
    setDone(isLost ? t('start.discarded') : '');
    keep(null);
  };
  const bringBack = () => {
    keep(discarded);
    setDiscarded(null);
    setDone('');
    setAsked((times) => times + 1);
  };
  const refilter = (now: CommentFilter) => {
    setFiltered(true);
    changeFilter(wordOf(now));
  };
  const unread = left.filter(({ thread }) => isUnread(thread)).map(({ thread }) => thread);

  const found = () => {
    if (!page) return hasFailed ? '' : t('loading');
    if (cards.length === 0) return t('none');
    return hasFiltered ? t('count', { count: left.length }) : ''; // what others add is not told to those who look for nothing
  };

  return (
    <section {...kept} className={styles.pane} aria-labelledby={listTitle} data-testid="remarks">
      <h3 id={listTitle} ref={title} tabIndex={-1} className={styles.title}>
        {page ? t('count', { count: left.length }) : t('title')}
      </h3>
      {canStart && !draft && (
        <button ref={opener} type="button" className={buttons.button} aria-keyshortcuts="Control+Alt+M" title={t('start.openKey')} onClick={start}>
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
          asked={asked}
          finish={finish}
          cancel={discard}
        />
      )}
      {!canStart && draft && <LeftWords text={starts.typedIn(draft)} discard={() => keep(null)} />}
      <p role="status" className={styles.done}>
        {done}
      </p>
      {discarded && canStart && !draft && (
        <button type="button" className={buttons.button} onClick={bringBack}>
          <Undo2 aria-hidden size={16} />
          {t('start.bringBack')}
        </button>
      )}
      {isMissing && (
        <div role="status">
          <Notice tone="warn">{t('refused.not-found')}</Notice>
        </div>
      )}
      {shown.undoable.length > 0 && (
        <button type="button" className={buttons.button} onClick={() => desk.undo()} data-testid="undo-accepted">
          <Undo2 aria-hidden size={16} />
          {t('suggestion.undo', { count: shown.undoable.length })}
        </button>
      )}
      <FilterBar filter={filter} change={refilter} isSection={here !== null} organisations={organisations} municipalities={withSeveral} />
      {cards.length > 0 && <StepBar step={step} unread={unread.length} read={() => read(unread)} />}
      <SuggestionBatch shown={decidable} chosen={chosen} choose={setChosen} suggestions={suggestions} tell={setDone} />
      {hasFailed && (
        <p role="alert" className={styles.soft}>
          {t('failed')}{' '}
          <button type="button" className={buttons.button} onClick={again}>
            {t('again')}
          </button>
        </p>
      )}
      <p role="status" className={page && cards.length > 0 ? 'sr-only' : styles.soft}>
        {found()}
      </p>
      <ol className={styles.list} ref={list}>
        {cards.slice(0, drawn).map((view) => (
          <ThreadCard
            key={view.thread.id}
            document={document}
            view={view}
            names={page?.people ?? noNames}
            isSelected={view.thread.id === shown.selected}
            isUnread={isUnread(view.thread)}
            place={shown.places.get(view.thread.id)}
            where={view.thread.anchor.section === here ? null : titleOf(view.thread.anchor.section)}
            row={view.thread.anchor.item === null ? null : (desk.titleOf(view.thread.anchor.item) ?? t('row.other'))}
            suggestions={view.thread.kind === 'suggestion' && view.thread.anchor.section === here ? suggestions : null}
            isChosen={decidable.length > 1 && decidable.includes(view) ? chosen.has(view.thread.id) : null}
            choose={choose}
            select={select}
            enter={enter}
            tell={setDone}
          />
        ))}
      </ol>
    </section>
  );
}

const none: readonly CommentView[] = [];
const noneChosen: ReadonlySet<string> = new Set();
const noNames = {};
