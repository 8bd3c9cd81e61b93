import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationIcon } from '../../../shared/ui';
import { edited, queryAt, withMention, type Draft } from './draft';
import { useReaders, type MentionPlace, type Reader } from './readersQuery';
import styles from './mentions.module.css';

interface MentionFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly place: MentionPlace;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly rows: number;
  readonly isRequired?: boolean;
  /** The id of what is wrong with the words; null when nothing is. */
  readonly wrong: string | null;
}

/**
 * Words in which people can be named: `@` opens a list of those who may read them. The arrows choose, Enter or Tab takes, Escape closes;
 * focus stays in the text, and what is chosen is told to screen readers.
 */
export function MentionField({ field, place, draft, change, rows, isRequired, wrong }: MentionFieldProps) {
  const { t } = useTranslation('comments');
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  // Where the caret belongs once the text with a new name is there.
  const next = useRef<number | null>(null);
  const query = caret === null ? null : queryAt(draft, caret);
  const readers = useReaders(place, query && query.at !== closedAt ? query.name : null);
  const isOpen = query !== null && query.at !== closedAt && readers.length > 0;
  const active = isOpen ? readers[Math.min(chosen, readers.length - 1)] : undefined;
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (next.current === null) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = null;
  }, [draft, field]);
  useLayoutEffect(() => {
    if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const look = (text: HTMLTextAreaElement) => {
    const at = text.selectionStart === text.selectionEnd ? text.selectionStart : null;
    if (at === caret) return;
    setCaret(at);
    setChosen(0);
  };
  const take = (reader: Reader) => {
    if (!query) return;
    const after = withMention(draft, query, reader.id, reader.name);
    change(after.draft);
    setCaret(after.caret);
    next.current = after.caret;
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen || !active || event.nativeEvent.isComposing) return;
    const index = readers.indexOf(active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((index + step + readers.length) % readers.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(active);
    else if (event.key === 'Escape') setClosedAt(query.at);
    else return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes the list, and nothing around it
  };

  return (
    <div className={styles.frame}>
      <textarea
        ref={field}
        rows={rows}
        required={isRequired}
        value={draft.text}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[wrong, `${id}-hint`].filter(Boolean).join(' ')}
        onChange={({ target }) => {
          change(edited(draft, target.value, target.selectionStart));
          setCaret(target.selectionStart);
          setChosen(0);
          if (queryAt({ text: target.value, mentions: [] }, target.selectionStart)?.at !== closedAt) setClosedAt(null);
        }}
        onKeyDown={press}
        onSelect={({ currentTarget }) => look(currentTarget)}
        onBlur={() => setCaret(null)}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {t('mention.hint')}
      </span>
      {isOpen && (
        <ul id={`${id}-list`} ref={list} role="listbox" aria-label={t('mention.list')} className={styles.list} data-testid="readers">
          {readers.map((reader) => (
            <li
              key={reader.id}
              id={`${id}-${reader.id}`}
              role="option"
              aria-selected={reader === active}
              onPointerDown={(event) => {
                event.preventDefault(); // the text keeps the focus
                take(reader);
              }}
            >
              <OrganisationIcon kind={reader.organisationKind} isNamed={false} />
              <span>
                {reader.name} <small>{reader.organisation}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="sr-only">
        {isOpen ? t('mention.found', { count: readers.length }) : ''}
      </span>
    </div>
  );
}
