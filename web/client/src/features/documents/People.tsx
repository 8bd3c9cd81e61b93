import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { splitSection, type DocumentWords } from '../../shared/catalog';
import { OrganisationIcon } from '../../shared/ui';
import type { Participant } from '../../transport';
import styles from './People.module.css';

interface PeopleProps {
  /** Null while it is not known. */
  readonly participants: readonly Participant[] | null;
  readonly words: DocumentWords;
}

/** Who has this document open now. */
export function People({ participants, words }: PeopleProps) {
  const { t } = useTranslation(['documents', 'shared']);
  const { data: me } = useSuspenseQuery(meQuery);
  if (!participants) return <p className={styles.count}>{t('peopleUnknown')}</p>;
  return (
    <>
      <p className={styles.count}>{t('peopleHere', { count: participants.length })}</p>
      <ul className={styles.people}>
        {participants.map(({ person, sections }) => (
          <li key={person.id} className={styles.person} data-person={person.id}>
            <OrganisationIcon kind={person.organisationKind} />
            <div>
              <span className={styles.name}>
                {person.name} {person.id === me.id && <span className={styles.you}>({t('you')})</span>}
              </span>
              <span className={styles.soft}>
                {t(`shared:role.${person.role}`, { defaultValue: person.role })} · {person.organisation}
              </span>
              {sections.length > 0 && <span className={styles.soft}>{t('at', { section: titles(sections, words) })}</span>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function titles(sections: readonly string[], words: DocumentWords): string {
  return [...new Set(sections.map((section) => words.section(splitSection(section).slug).title))].join(', ');
}
