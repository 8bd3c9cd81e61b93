import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { today, useLanguage } from '../../shared/i18n';
import { PrivacyHint } from '../../shared/privacy';
import { buttons } from '../../shared/ui';
import { useReport } from './actionQueries';
import { statusIcons } from './ActionTags';
import { actionStatuses, type ActionSheet } from './planActions';
import { commandOf, problemsIn, type Draft, type DraftProblem, type ReportCommand } from './reportForm';
import { SaveReport } from './SaveReport';
import { ValueOnDay } from './ValueOnDay';
import styles from './ReportForm.module.css';

interface ReportFormProps {
  readonly address: DocumentAddress;
  readonly action: ActionSheet;
}

/** How it goes: a status, and if there is news of it a value and a word. */
export function ReportForm({ address, action }: ReportFormProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const report = useReport(address);
  const form = useRef<HTMLFormElement>(null);
  const { item, status, reportedAt } = action.news;
  const [draft, setDraft] = useState<Draft>(() => ({ status: reportedAt === null ? null : status, value: '', valueDate: today(new Date()), note: '' }));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [sent, setSent] = useState<ReportCommand | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const change = (part: Partial<Draft>) => {
    if (report.isPending) return; // what is being sent stays; a field that is switched off would lose the focus
    setDraft((before) => ({ ...before, ...part }));
    setSavedAt(null);
  };

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (report.isPending) return;
    const found = problemsIn(draft, today(new Date()));
    setProblems(found);
    if (found[0]) return form.current?.querySelector<HTMLElement>(`[name="${found[0]}"]`)?.focus();
    const command = commandOf(item, draft, sent, () => crypto.randomUUID());
    setSent(command);
    setSavedAt(null);
    report.mutate(command, {
      onSuccess: () => {
        setSent(null);
        setSavedAt(new Date());
        setDraft((now) => ({ ...now, value: '', note: '' }));
      },
    });
  };

  return (
    <form ref={form} noValidate className={styles.form} aria-labelledby="report-title" onSubmit={send} data-testid="report">
      <h2 id="report-title">{t('form.title')}</h2>
      <fieldset className={styles.statuses} aria-describedby={problems.includes('status') ? 'status-wrong' : undefined}>
        <legend>{t('form.status')}</legend>
        {actionStatuses.map((each) => {
          const Icon = statusIcons[each];
          return (
            <label key={each} className={styles.choice}>
              <input type="radio" name="status" value={each} checked={draft.status === each} onChange={() => change({ status: each })} />
              <Icon aria-hidden size={20} />
              {t(`status.${each}`)}
            </label>
          );
        })}
        {problems.includes('status') && (
          <span id="status-wrong" className={styles.wrong}>
            {t('wrong.status')}
          </span>
        )}
      </fieldset>
      <ValueOnDay action={action} draft={draft} problems={problems} isSending={report.isPending} language={language} change={change} />
      <label className={styles.field}>
        <span>
          {t('form.note')} <span className={styles.soft}>{t('form.optional')}</span>
        </span>
        <textarea name="note" rows={3} maxLength={longestNote} value={draft.note} readOnly={report.isPending} aria-describedby="note-privacy" onChange={(event) => change({ note: event.target.value })} />
        <span role="status">
          <PrivacyHint id="note-privacy" text={draft.note} />
        </span>
      </label>
      <SaveReport failure={report.error} isSending={report.isPending} savedAt={savedAt} />
      <button type="submit" className={`${buttons.primary} ${styles.save}`} aria-disabled={report.isPending}>
        {t(report.isPending ? 'form.saving' : report.error ? 'form.again' : 'form.save')}
      </button>
    </form>
  );
}

/** The service takes no longer one. */
const longestNote = 4000;
