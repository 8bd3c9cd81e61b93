import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EarlierWork } from './EarlierWork';
import { Header } from './Header';
import { SignedOutNotice } from './SignedOutNotice';
import styles from './Shell.module.css';

/** The frame around every page for those who are signed in. */
export function Shell() {
  const { t } = useTranslation('app');
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  const isWall = useRouterState({ select: ({ location }) => location.pathname === '/board' && 'wall' in location.search });
  return (
    <>
      {!isWall && ( // nobody touches it
        <>
          <a className={styles.skip} href="#main">
            {t('skip')}
          </a>
          <Header />
        </>
      )}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <SignedOutNotice />
        <EarlierWork />
        <Outlet />
      </main>
    </>
  );
}

/** What counts as one page: a document with all its sections; an action of a plan has a page of its own, and so has a frozen text. */
function pageOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[4] === 'actions' || parts[4] === 'versions' ? 6 : 4).join('/');
}

/** A new page is announced and read from its start; moving between the sections of one document is not a new page. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const page = useRouterState({ select: (state) => state.resolvedLocation && pageOf(state.resolvedLocation.pathname) });
  const last = useRef(page);
  useEffect(() => {
    if (page === undefined || page === last.current) return;
    if (last.current !== undefined) main.current?.focus({ preventScroll: true });
    last.current = page;
  }, [page, main]);
}
