import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HttpFailure } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons, usePageTitle } from '../../shared/ui';
import { GrantTable } from './GrantTable';
import { planGrantsQuery, type GrantList } from './grantsQuery';
import { useGrantTasks } from './useGrantTasks';
import styles from './grants.module.css';

interface PeoplePaneProps {
  readonly address: DocumentAddress;
  /** The name of the plan. */
  readonly title: string;
}

/** Who may do what in a plan; whoever leads it gives rights here and takes them back. */
export function PeoplePane({ address, title }: PeoplePaneProps) {
  const { t } = useTranslation('grants');
  const { data: list, error } = useQuery(planGrantsQuery(address));
  usePageTitle(`${t('title.page')} · ${title}`);
  if (list) return <People address={address} list={list} />;
  const isForbidden = error instanceof HttpFailure && error.status === 403;
  return (
    <p role="status" className={styles.page}>
      {t(isForbidden ? 'forbidden' : error ? 'failed' : 'loading')}
    </p>
  );
}

function People({ address, list }: { readonly address: DocumentAddress; readonly list: GrantList }) {
  const { t } = useTranslation('grants');
  const heading = useRef<HTMLHeadingElement>(null);
  const tasks = useGrantTasks(list.guestDays, heading);
  const isOfZone = (role: string) => ['zone-chief', 'zone-editor', 'guest'].includes(role);
  const own = list.lines.filter(({ grant }) => isOfZone(grant.role));
  const around = list.lines.filter(({ grant }) => !isOfZone(grant.role));
  return (
    <article className={styles.page} aria-labelledby="people-of-plan" data-testid="people">
      <h2 id="people-of-plan" ref={heading} tabIndex={-1}>
        {t('title.page')}
      </h2>
      <p>{t('intro')}</p>
      {list.mayGive && (
        <div className={styles.give}>
          <button type="button" className={buttons.primary} onClick={() => tasks.give('zone-editor', address.name)}>
            <UserPlus aria-hidden size={18} /> {t('title.give')}
          </button>
          <button type="button" className={buttons.button} onClick={() => tasks.give('guest', address.name)}>
            {t('title.guest')}
          </button>
        </div>
      )}
      {tasks.shown}
      <h3>{t('own')}</h3>
      <GrantTable caption={t('own')} lines={own} showsScope={false} {...tasks} />
      {around.length > 0 && (
        <>
          <h3>{t('around')}</h3>
          <GrantTable caption={t('around')} lines={around} showsScope={false} {...tasks} />
        </>
      )}
    </article>
  );
}
