import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, meQuery } from '../../shared/api';
import { parseDocument, zoneName } from '../../shared/catalog';
import { shortDay, useLanguage } from '../../shared/i18n';
import { buttons, pages } from '../../shared/ui';
import { actionPath } from './actionPath';
import { openActionsQuery } from './actionQueries';
import { ActionState } from './ActionTags';
import { inOrder } from './inOrder';
import type { OpenAction } from './planActions';
import { textIn } from './textIn';
import styles from './actions.module.css';

/** The roles of which some report. The service says on what. */
const reporters = ['zone-chief', 'zone-editor'];
const shownAtFirst = 5;

/** On the first page: the actions on which this person may report, late ones first. Nothing for those who have none. */
export function MyActions() {
  const { t } = useTranslation('actions');
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const [showsAll, setShowsAll] = useState(false);
  const cycles = me.grants.some(({ role }) => reporters.includes(role)) ? catalog.zonalCycles : [];
  const found = useQueries({ queries: cycles.map(({ id }) => openActionsQuery(id)) }).flatMap(({ data }) => data ?? []);
  const actions = inOrder(found, new Date());
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="my-actions" data-testid="my-actions">
      <h2 id="my-actions">{t('mine.title')}</h2>
      <p className={pages.soft}>{t('mine.hint')}</p>
      <ul className={styles.mine}>
        {(showsAll ? actions : actions.slice(0, shownAtFirst)).map((open) => (
          <MyAction key={`${open.document}/${open.action.news.item}`} open={open} />
        ))}
      </ul>
      {!showsAll && actions.length > shownAtFirst && (
        <button type="button" className={buttons.button} onClick={() => setShowsAll(true)}>
          {t('mine.all', { count: actions.length })}
        </button>
      )}
    </section>
  );
}

function MyAction({ open: { document, action } }: { readonly open: OpenAction }) {
  const { t } = useTranslation('actions');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const address = parseDocument(document);
  if (!address) return null;
  const title = textIn(action.titles, language);
  const zone = catalog.zones.find((candidate) => candidate.key === address.name);
  const facts = [zone && zoneName(zone, language), action.end && t('until', { day: shortDay(action.end, language, new Date()) })].filter(Boolean);
  return (
    <li>
      <Link to={actionPath(address, action.news.item)} className={`${pages.card} ${styles.mineCard}`}>
        <span className={styles.mineTitle} lang={title?.lang}>
          {title?.text ?? t('untitled')}
        </span>
        <ActionState news={action.news} />
        <span className={styles.soft}>{facts.join(' · ')}</span>
      </Link>
    </li>
  );
}
