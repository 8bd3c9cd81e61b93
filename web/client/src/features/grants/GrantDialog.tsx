import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, meQuery } from '../../shared/api';
import { Dialog } from '../../shared/dialog';
import { today } from '../../shared/i18n';
import { buttons, Notice } from '../../shared/ui';
import { commandOf, emptyForm, formOf, lacksOf, latestDay, type GrantForm, type Lack } from './grantForm';
import { useGrantCommand, type GrantLine } from './grantsQuery';
import { PersonField } from './PersonField';
import { planSections } from './planSections';
import { ScopeFields } from './ScopeFields';
import { SectionsField } from './SectionsField';
import { useGrantWords } from './useGrantWords';
import styles from './grants.module.css';

/** What the dialog is opened for. */
export type GrantTask =
  | { readonly kind: 'give'; readonly role: string; readonly zone: string | null }
  | { readonly kind: 'change'; readonly line: GrantLine };

interface GrantDialogProps {
  readonly task: GrantTask;
  readonly guestDays: number | null;
  readonly close: () => void;
  /** Done; with the words that say so. */
  readonly finish: (words: string) => void;
}

/** Gives a right, invites a guest, or changes the sections and dates of either. */
export function GrantDialog({ task, guestDays, close, finish }: GrantDialogProps) {
  const { t } = useTranslation('grants');
  const words = useGrantWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const command = useGrantCommand();
  const root = useRef<HTMLFormElement>(null);
  const [operation] = useState(() => crypto.randomUUID());
  const changed = task.kind === 'change' ? task.line : null;
  const [form, setForm] = useState<GrantForm>(() =>
    task.kind === 'change' ? formOf(task.line) : emptyForm(task.role, { kind: 'zones', names: task.zone === null ? [] : [task.zone] }),
  );
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const set = (part: Partial<GrantForm>) => setForm((before) => ({ ...before, ...part }));
  const isGuest = form.role === 'guest';
  const isFree = task.kind === 'give' && task.zone === null;
  const hasSections = form.role !== 'administrator';
  const dayLack = lacks.find((lack) => lack === 'lastDay' || lack === 'past' || lack === 'order' || lack === 'tooLate');
  const sections = form.scope.kind === 'phenomena' ? catalog.nationalCycle.sections : planSections(catalog);
  const title = t(changed ? 'title.change' : isFree ? 'title.free' : isGuest ? 'title.guest' : 'title.give', { name: changed?.person.name });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (command.isPending) return;
    const found = lacksOf(form, guestDays, new Date());
    setLacks(found);
    if (found[0]) return root.current?.querySelector<HTMLElement>(fieldWith(found[0]))?.focus();
    command.mutate(commandOf(form, operation, changed), { onSuccess: () => finish(t(changed ? 'done.change' : 'done.give', { name: form.person?.name })) });
  };

  return (
    <Dialog isOpen isKept title={title} close={close}>
      <form ref={root} noValidate className={styles.form} onSubmit={submit} data-testid="grant">
        {!changed && !isFree && <p className={styles.soft}>{t(isGuest ? 'hint.guest' : 'hint.give')}</p>}
        {!changed && <PersonField chosen={form.person} self={me.id} isInvalid={lacks.includes('person')} choose={(person) => set({ person })} />}
        {isFree && <ScopeFields form={form} isInvalid={lacks.includes('scope')} set={set} />}
        {changed && (
          <p>
            {words.role(form.role)}, {words.scope(form.scope)}
          </p>
        )}
        {hasSections && (
          <SectionsField
            sections={sections}
            isWhole={form.isWhole}
            mayBeWhole={!isGuest}
            chosen={form.sections}
            isInvalid={lacks.includes('sections')}
            change={(isWhole, chosen) => set({ isWhole, sections: chosen })}
          />
        )}
        <div className={styles.days}>
          <label className={styles.field}>
            <span>
              {t('field.firstDay')} <span className={styles.soft}>{t('optional')}</span>
            </span>
            <input type="date" name="firstDay" value={form.firstDay} onChange={({ target }) => set({ firstDay: target.value })} />
          </label>
          <label className={styles.field}>
            <span>
              {t('field.lastDay')} {!isGuest && <span className={styles.soft}>{t('optional')}</span>}
            </span>
            <input
              type="date"
              name="lastDay"
              required={isGuest}
              min={today(new Date())}
              max={isGuest && guestDays !== null ? latestDay(guestDays, new Date()) : undefined}
              value={form.lastDay}
              aria-invalid={dayLack ? true : undefined}
              aria-describedby={dayLack ? 'last-day-error' : undefined}
              onChange={({ target }) => set({ lastDay: target.value })}
            />
            {dayLack && (
              <span id="last-day-error" className={styles.error}>
                {t(`lack.${dayLack}`, { days: guestDays })}
              </span>
            )}
          </label>
        </div>
        {command.error && (
          <div role="alert" data-testid="refused">
            <Notice tone="bad" title={t('refused.title')}>
              {words.refused(command.error)}
            </Notice>
          </div>
        )}
        <div className={styles.actions}>
          <button type="button" className={buttons.button} onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className={buttons.primary} aria-disabled={command.isPending}>
            {t(command.isPending ? 'sending' : changed ? 'action.change' : isGuest ? 'action.invite' : 'action.give')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function fieldWith(lack: Lack): string {
  if (lack === 'person') return '[name="search"]';
  if (lack === 'scope') return '[name="names"]';
  return lack === 'sections' ? '[name="sections"]' : '[name="lastDay"]';
}
