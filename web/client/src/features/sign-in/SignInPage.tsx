import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { FlaskConical, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, type Person } from '../../shared/api';
import { Notice, OrganisationIcon, buttons, usePageTitle } from '../../shared/ui';
import { LanguageChoice, ThemeSwitch } from '../preferences';
import { byRole, personasQuery } from './personas';
import styles from './SignInPage.module.css';

export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { data: personas, isPending, isError, refetch } = useQuery(personasQuery);
  usePageTitle(t('title'));
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <div className={styles.top}>
        <LanguageChoice />
        <ThemeSwitch />
      </div>
      <header className={styles.intro}>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </header>
      {isPending && <p role="status">{t('loading')}</p>}
      {isError && (
        <Notice
          tone="bad"
          icon={<TriangleAlert aria-hidden size={20} />}
          actions={
            <button type="button" className={buttons.button} onClick={() => void refetch()}>
              {t('again')}
            </button>
          }
        >
          {t('unreachable')}
        </Notice>
      )}
      {personas === null && <Notice tone="info">{t('noProvider')}</Notice>}
      {personas && <Personas people={personas} />}
    </main>
  );
}

function Personas({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation(['sign-in', 'shared']);
  const [failed, setFailed] = useState(false);
  const signIn = useSignIn(() => setFailed(true));
  return (
    <section aria-labelledby="personas" className={styles.personas}>
      <Notice tone="warn" icon={<FlaskConical aria-hidden size={20} />} title={t('development')}>
        {t('developmentHint')}
      </Notice>
      <h2 id="personas">{t('choose')}</h2>
      {failed && (
        <div role="alert">
          <Notice tone="bad">{t('failed')}</Notice>
        </div>
      )}
      <div className={styles.groups}>
        {byRole(people).map((group) => (
          <section key={group.role} className={styles.group} aria-labelledby={`role-${group.role}`}>
            <h3 id={`role-${group.role}`}>{t(`shared:role.${group.role}`, { defaultValue: group.role })}</h3>
            <ul>
              {group.people.map((person) => (
                <li key={person.id}>
                  <button type="button" className={styles.person} data-persona={person.id} onClick={() => void signIn(person.id)}>
                    <OrganisationIcon kind={person.organisationKind} />
                    <span className={styles.name}>{person.name}</span>
                    <span className={styles.organisation}>{person.organisation}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function useSignIn(failed: () => void): (id: string) => Promise<void> {
  const { next } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const router = useRouter();
  return async (id) => {
    try {
      await post(`/sign-in/personas/${encodeURIComponent(id)}`);
    } catch {
      failed();
      return;
    }
    queries.clear();
    await router.invalidate();
    // Only an address of this site: `next` comes from the outside.
    router.history.push(next?.startsWith('/') && !next.startsWith('//') ? next : '/');
  };
}
