import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationIcon, useSettled } from '../../shared/ui';
import { peopleQuery, type DirectoryEntry } from './grantsQuery';
import styles from './grants.module.css';

interface PersonFieldProps {
  readonly chosen: DirectoryEntry | null;
  /** Whoever fills it in: nobody gives to themselves. */
  readonly self: string;
  readonly isInvalid: boolean;
  readonly choose: (person: DirectoryEntry) => void;
}

/** Finds a person by name or organisation. */
export function PersonField({ chosen, self, isInvalid, choose }: PersonFieldProps) {
  const { t } = useTranslation('grants');
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data: found, isError } = useQuery({ ...peopleQuery(asked), enabled: asked.length > 1 });
  const people = asked.length > 1 ? (found ?? []).filter((person) => person.id !== self) : [];
  const shown = chosen && !people.some((person) => person.id === chosen.id) ? [chosen, ...people] : people;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('field.person')}</legend>
      <label className={styles.field}>
        <span>{t('field.search')}</span>
        <input type="search" name="search" autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p role="status" className={styles.soft}>
        {isError ? t('failed') : asked.length > 1 && found ? t('found', { count: people.length }) : ''}
      </p>
      <ul className={styles.people}>
        {shown.map((person) => (
          <li key={person.id}>
            <label>
              <input type="radio" name="person" value={person.id} checked={chosen?.id === person.id} onChange={() => choose(person)} />
              <OrganisationIcon kind={person.organisationKind} />
              <span>
                {person.name} <span className={styles.soft}>{person.organisation}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {isInvalid && <p className={styles.error}>{t('lack.person')}</p>}
    </fieldset>
  );
}
