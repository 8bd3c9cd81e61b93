import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LogOut, Menu } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InboxLink } from '../features/inbox';
import { LanguageChoice, ThemeSwitch } from '../features/preferences';
import { asPerson, HttpFailure, meQuery, post } from '../shared/api';
import { leaving } from '../shared/leaving';
import { OrganisationIcon, buttons } from '../shared/ui';
import styles from './Header.module.css';

export function Header() {
  const { t } = useTranslation('app');
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>{t('brand')}</span>
      </Link>
      <button type="button" className={`${buttons.icon} ${styles.menuButton}`} popoverTarget="menu" aria-label={t('menu')}>
        <Menu aria-hidden />
      </button>
      <div id="menu" popover="auto" className={styles.menu}>
        <Pages />
        <div className={styles.tools}>
          <LanguageChoice />
          <ThemeSwitch />
          <Account />
        </div>
      </div>
      <InboxLink />
    </header>
  );
}

function Pages() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuery);
  const close = () => document.getElementById('menu')?.hidePopover();
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={styles.pages}>
        <li>
          <Link to="/" activeOptions={{ exact: true }} onClick={close}>
            {t('nav.home')}
          </Link>
        </li>
        <li>
          <Link to="/plans" onClick={close}>
            {t('nav.plans')}
          </Link>
        </li>
        <li>
          <Link to="/phenomena" onClick={close}>
            {t('nav.phenomena')}
          </Link>
        </li>
        <li>
          <Link to="/board" onClick={close}>
            {t('nav.board')}
          </Link>
        </li>
        {me.grants.some((grant) => grant.role === 'administrator') && (
          <li>
            <Link to="/admin" onClick={close}>
              {t('nav.admin')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Account() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuery);
  const [hasFailed, setFailed] = useState(false);

  const signOut = async () => {
    if ((await leaving.hasUnsent(me.id)) && !window.confirm(t('unsentOnSignOut'))) return;
    try {
      await post(asPerson('/sign-out', me));
    } catch (failure) {
      const isOver = failure instanceof HttpFailure && failure.status === 401;
      setFailed(!isOver);
      if (!isOver) return;
    }
    await leaving.forget(me.id);
    window.location.assign('/sign-in'); // a fresh page: nothing of this person stays in memory
  };

  return (
    <div className={styles.account}>
      <span className={styles.person} title={t('signedInAs', { name: me.name, organisation: me.organisation })}>
        <OrganisationIcon kind={me.organisationKind} />
        {me.name}
      </span>
      <button type="button" className={buttons.icon} aria-label={t('signOut')} title={t('signOut')} onClick={() => void signOut()}>
        <LogOut aria-hidden size={18} />
      </button>
      <span role="alert" className={styles.failure}>
        {hasFailed && t('signOutFailed')}
      </span>
    </div>
  );
}
