import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice, useFocusAfter } from '../../shared/ui';
import { checkFailure, dataFilesQuery, replacementFailure, useDataFileCheck, useDataFileReplacement } from './dataFiles';
import { DataFileReport } from './DataFileReport';
import { DataFileTable } from './DataFileTable';
import styles from './AdminPage.module.css';

/** The files that the data comes from: to fetch, to check another one, and to put it in the place of the one in use. */
export function DataFiles() {
  const { t } = useTranslation('admin');
  const { data: list } = useSuspenseQuery(dataFilesQuery);
  const [file, setFile] = useState('zones.csv');
  const [content, setContent] = useState<File | null>(null);
  const [done, setDone] = useState('');
  const check = useDataFileCheck();
  const replacement = useDataFileReplacement();
  const isBuiltIn = list.files.find(({ name }) => name === file)?.isBuiltIn ?? true;
  const failure = check.error ? checkFailure(check.error) : replacement.error && replacementFailure(replacement.error);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusAfter(done, heading);
  const clear = () => {
    check.reset();
    replacement.reset();
    setDone('');
  };
  const leave = () => {
    heading.current?.focus(); // the button goes with the report
    clear();
  };
  const start = (chosen: Blob | null) => {
    if (check.isPending) return;
    clear();
    check.mutate({ file, content: chosen });
  };
  const replace = () => {
    if (!check.data || replacement.isPending) return;
    replacement.mutate(check.data, {
      onSuccess: () => {
        check.reset();
        setDone(t('files.done', { file }));
      },
    });
  };
  return (
    <section aria-labelledby="files" data-testid="data-files">
      <h2 id="files" ref={heading} tabIndex={-1}>
        {t('files.title')}
      </h2>
      <p>{t('files.text')}</p>
      <DataFileTable list={list} />
      <div className={styles.filter}>
        <label>
          {t('files.kind')}
          <select
            name="kind"
            value={file}
            onChange={({ target }) => {
              setFile(target.value);
              clear();
            }}
          >
            {list.files.map(({ name }) => (
              <option key={name} value={name}>
                {t(`files.names.${name.split('.')[0] ?? ''}`)} ({name})
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('files.choose')}
          <input
            type="file"
            name="data-file"
            accept=".csv,.json"
            onChange={({ target }) => {
              setContent(target.files?.[0] ?? null);
              clear();
            }}
          />
        </label>
      </div>
      <p className={styles.tools}>
        <button type="button" className={buttons.button} aria-disabled={content === null || check.isPending} onClick={() => content && start(content)}>
          {t('files.check')}
        </button>
        {!isBuiltIn && (
          <button type="button" className={buttons.button} aria-disabled={check.isPending} onClick={() => start(null)}>
            {t('files.checkBuiltIn')}
          </button>
        )}
      </p>
      <p role="status" data-testid="data-file-status">
        {check.isPending ? t('files.checking') : done}
      </p>
      {failure && (
        <div role="alert">
          <Notice tone="bad" title={t(failure === 'unknown' ? 'files.failed.unsure' : 'files.failed.title')}>
            {t(`files.failed.${failure}`)}
          </Notice>
        </div>
      )}
      {check.data && <DataFileReport key={check.data.operation} checked={check.data} isReplacing={replacement.isPending} replace={replace} cancel={leave} />}
    </section>
  );
}
