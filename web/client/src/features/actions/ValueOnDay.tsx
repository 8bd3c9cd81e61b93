import { useTranslation } from 'react-i18next';
import { shownDecimal, today, type Language } from '../../shared/i18n';
import { PrivacyHint } from '../../shared/privacy';
import type { ActionSheet } from './planActions';
import type { Draft, DraftProblem } from './reportForm';
import styles from './ReportForm.module.css';

interface ValueOnDayProps {
  readonly action: ActionSheet;
  readonly draft: Draft;
  readonly problems: readonly DraftProblem[];
  readonly isSending: boolean;
  readonly language: Language;
  readonly change: (part: Partial<Draft>) => void;
}

/** News of the indicator: the value and the day for which it holds, beside its unit and target. */
export function ValueOnDay({ action, draft, problems, isSending, language, change }: ValueOnDayProps) {
  const { t } = useTranslation('actions');
  const { unit, target } = action;
  const aim = target === null ? '' : t('target', { to: shownDecimal(`${target}`, language) });
  const wrong = (problem: DraftProblem) => (problems.includes(problem) ? `${problem}-wrong` : undefined);
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        <span>
          {t('form.value')} <span className={styles.soft}>{t('form.optional')}</span>
        </span>
        <span className={styles.measured}>
          <input
            name="value"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            readOnly={isSending}
            aria-invalid={problems.includes('value') || undefined}
            aria-describedby={[wrong('value'), 'value-unit', 'value-privacy'].filter(Boolean).join(' ')}
            onChange={(event) => change({ value: event.target.value })}
          />
          <span id="value-unit" className={styles.soft}>
            {[unit, aim].filter(Boolean).join(', ')}
          </span>
        </span>
        {problems.includes('value') && (
          <span id="value-wrong" className={styles.wrong}>
            {t('wrong.value')}
          </span>
        )}
        <PrivacyHint id="value-privacy" text={draft.value} />
      </label>
      <label className={styles.field}>
        <span>{t('form.valueDate')}</span>
        <input
          name="valueDate"
          type="date"
          max={today(new Date())}
          value={draft.valueDate}
          readOnly={isSending}
          aria-invalid={problems.includes('valueDate') || undefined}
          aria-describedby={wrong('valueDate')}
          onChange={(event) => change({ valueDate: event.target.value })}
        />
        {problems.includes('valueDate') && (
          <span id="valueDate-wrong" className={styles.wrong}>
            {t('wrong.valueDate')}
          </span>
        )}
      </label>
    </div>
  );
}
