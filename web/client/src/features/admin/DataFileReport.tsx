import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import type { CheckedFile, DataChange, DataProblem } from './dataFiles';
import styles from './AdminPage.module.css';

interface DataFileReportProps {
  readonly checked: CheckedFile;
  readonly isReplacing: boolean;
  readonly replace: () => void;
  readonly cancel: () => void;
}

/** What is wrong with a file, or what it would change; and, when nothing is wrong, the button that does it. */
export function DataFileReport({ checked: { file, content, report }, isReplacing, replace, cancel }: DataFileReportProps) {
  const { t } = useTranslation('admin');
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked reads on here.
  useEffect(() => heading.current?.focus(), []);
  const changes = report.changes.length + report.leftOff;
  const isRight = report.problems.length === 0 && changes > 0;
  return (
    <div className={styles.report} data-testid="data-file-report">
      <h3 ref={heading} id="data-report" tabIndex={-1}>
        {t('files.report', { file })}
      </h3>
      <p>
        {report.problems.length > 0
          ? t('files.wrong', { count: report.problems.length })
          : changes > 0
            ? t('files.changes', { count: changes })
            : t('files.nothing')}
      </p>
      {report.problems.length > 0 && <Problems problems={report.problems} />}
      {report.changes.length > 0 && <Changes changes={report.changes} />}
      {report.warnings.length > 0 && <Warnings warnings={report.warnings} />}
      {report.leftOff > 0 && <p>{t('files.leftOff', { count: report.leftOff })}</p>}
      {isRight && (
        <p className={styles.tools}>
          <button type="button" className={buttons.primary} aria-disabled={isReplacing} onClick={replace}>
            {t(isReplacing ? 'files.replacing' : content === null ? 'files.restore' : 'files.replace')}
          </button>
          <button type="button" className={buttons.button} onClick={cancel}>
            {t('files.cancel')}
          </button>
        </p>
      )}
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly DataProblem[] }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  return (
    <div className={`${styles.wide} ${styles.tall}`} role="group" aria-labelledby="data-report" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('files.inFile')}</th>
            <th scope="col">{t('files.line')}</th>
            <th scope="col">{t('files.column')}</th>
            <th scope="col">{t('files.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, at) => (
            <tr key={at}>
              <td>{problem.file}</td>
              <td>{problem.line ?? ''}</td>
              <td>{problem.column ?? ''}</td>
              <td>{inLanguage(problem.message, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is no fault and is to be known all the same. */
function Warnings({ warnings }: { readonly warnings: readonly DataProblem[] }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  return (
    <div data-testid="data-file-warnings">
      <p id="data-warnings">{t('files.warnings', { count: warnings.length })}</p>
      <div className={`${styles.wide} ${styles.tall}`} role="group" aria-labelledby="data-warnings" tabIndex={0}>
        <ul>
          {warnings.map(({ file, line, column, message }, at) => (
            <li key={at}>
              {line !== null && t('files.warningAt', { file, line })}
              {column !== null && `${column} `}
              {inLanguage(message, language)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly DataChange[] }) {
  const { t } = useTranslation('admin');
  return (
    <div className={`${styles.wide} ${styles.tall}`} role="group" aria-labelledby="data-report" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('files.line')}</th>
            <th scope="col">{t('files.row')}</th>
            <th scope="col">{t('files.what')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key}>
              <td>{change.line ?? ''}</td>
              <th scope="row">
                {change.key} {change.name}
              </th>
              <td>
                {t(`files.${change.kind}`)}
                {change.fields.map(({ column, before, after }) => (
                  <span key={column} className={styles.line}>
                    {t('files.field', { column, before: before || t('files.empty'), after: after || t('files.empty') })}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
