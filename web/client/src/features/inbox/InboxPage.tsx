import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice, pages, useKeptFocus, usePageTitle } from '../../shared/ui';
import { Following } from './Following';
import { shownItems } from './inbox';
import { InboxRow } from './InboxRow';
import { InboxSettings } from './InboxSettings';
import { inboxQuery, useMark } from './inboxQueries';
import styles from './inbox.module.css';

/** Everything that documents have told the person, the newest first. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { data: page } = useSuspenseQuery(inboxQuery);
  const mark = useMark();
  const [isOnlyNew, setOnlyNew] = useState(false);
  usePageTitle(t('title'));
  const all = shownItems(page);
  const items = isOnlyNew ? all.filter(({ isRead }) => !isRead) : all;
  const unread = all.filter(({ isRead }) => !isRead).map(({ key }) => key);
  const title = useRef<HTMLHeadingElement>(null);
  const kept = useKeptFocus((gone) => {
    const from = all.findIndex(({ key }) => key === gone.closest<HTMLElement>('[data-item]')?.dataset.item);
    const next = from < 0 ? undefined : (all.slice(from).find((item) => items.includes(item)) ?? items.at(-1));
    return next ? document.querySelector<HTMLElement>(`[data-item="${CSS.escape(next.key)}"] button`) : title.current;
  });
  return (
    <div {...kept} className={`${pages.page} ${styles.page}`} data-testid="inbox">
      <h1 ref={title} tabIndex={-1}>
        {t('title')}
      </h1>
      <p role="status" className={pages.soft}>
        {t('unread', { count: unread.length })}
      </p>
      {all.length > 0 && (
        <div className={styles.tools}>
          <label>
            <input type="checkbox" checked={isOnlyNew} onChange={({ target }) => setOnlyNew(target.checked)} /> {t('onlyNew')}
          </label>
          <button type="button" className={buttons.button} aria-disabled={unread.length === 0 || mark.isPending} onClick={() => unread.length > 0 && mark.mutate({ items: unread, isRead: true })}>
            {t('markAll')}
          </button>
        </div>
      )}
      {mark.isError && (
        <div role="alert">
          <Notice tone="bad" title={t('failed.title')}>
            {t('failed.text')}
          </Notice>
        </div>
      )}
      {items.length === 0 ? (
        <p className={styles.empty}>{t(all.length === 0 ? 'empty' : 'nothingNew')}</p>
      ) : (
        <ol className={styles.list}>
          {items.map((item) => (
            <InboxRow key={item.key} item={item} name={item.by === null ? null : (page.people[item.by] ?? null)} mark={(isRead) => mark.mutate({ items: [item.key], isRead })} />
          ))}
        </ol>
      )}
      <p className={pages.soft}>{t('hint')}</p>
      <Following />
      <InboxSettings />
    </div>
  );
}
