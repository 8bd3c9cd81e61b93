import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { zoneName } from '../../shared/catalog';
import { addDays, startOfDay, today, useLanguage } from '../../shared/i18n';
import { buttons, useSettled } from '../../shared/ui';
import { allGrantsQuery, GrantTable, roles, useGrantTasks } from '../grants';
import styles from './AdminPage.module.css';

const soonDays = 30;

/** The grants of all people: search, filter, give, change, take. */
export function AllGrants() {
  const { t } = useTranslation(['admin', 'shared']);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [zone, setZone] = useState('');
  const [role, setRole] = useState('');
  const [isEnding, setEnding] = useState(false);
  const asked = useSettled(text.trim());
  // A whole day, so that the question stays the same while somebody looks.
  const endsBefore = isEnding ? startOfDay(addDays(today(new Date()), soonDays)) : '';
  const { data: list, isError } = useQuery(allGrantsQuery({ text: asked, zone, role, endsBefore }));
  const heading = useRef<HTMLHeadingElement>(null);
  const tasks = useGrantTasks(list?.guestDays ?? null, heading);
  return (
    <section aria-labelledby="grants" data-testid="all-grants">
      <h2 id="grants" ref={heading} tabIndex={-1}>
        {t('grants.title')}
      </h2>
      <div className={styles.filter}>
        <label>
          {t('grants.text')}
          <input type="search" name="text" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <label>
          {t('grants.zone')}
          <select name="zone" value={zone} onChange={({ target }) => setZone(target.value)}>
            <option value="">{t('grants.anyZone')}</option>
            {catalog.zones.map((one) => (
              <option key={one.key} value={one.key}>
                {one.code ?? one.key} {zoneName(one, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('grants.role')}
          <select name="role" value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{t('grants.anyRole')}</option>
            {roles.map((one) => (
              <option key={one} value={one}>
                {t(`shared:role.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" name="ending" checked={isEnding} onChange={({ target }) => setEnding(target.checked)} /> {t('grants.ending')}
        </label>
      </div>
      <p>
        <button type="button" className={buttons.primary} onClick={() => tasks.give('zone-editor', null)}>
          <UserPlus aria-hidden size={18} /> {t('grants.give')}
        </button>
      </p>
      {tasks.shown}
      <p role="status" className={styles.soft}>
        {list ? (list.lines.length === 0 ? t('grants.none') : t('grants.count', { count: list.lines.length })) : t(isError ? 'failed' : 'loading')}
      </p>
      {list && list.lines.length > 0 && <GrantTable caption={t('grants.title')} lines={list.lines} showsScope {...tasks} />}
      {list && list.leftOff > 0 && <p>{t('grants.leftOff', { count: list.leftOff })}</p>}
    </section>
  );
}
