import { useTranslation } from 'react-i18next';
import { OrganisationIcon } from '../../shared/ui';
import type { Participant } from '../../transport';
import styles from './HereNow.module.css';

const atMost = 5;

/** Those who are in this section now: their organisations at a glance, their names to read. */
export function HereNow({ participants, section }: { readonly participants: readonly Participant[]; readonly section: string }) {
  const { t } = useTranslation('documents');
  const here = participants.filter((participant) => participant.sections.includes(section)).map((participant) => participant.person);
  if (here.length === 0) return null;
  const label = t('inSection', { names: here.map((person) => person.name).join(', ') });
  return (
    <span role="img" aria-label={label} title={label} className={styles.here}>
      {here.slice(0, atMost).map((person) => (
        <OrganisationIcon key={person.id} kind={person.organisationKind} isNamed={false} />
      ))}
      {here.length > atMost && <span className={styles.more}>{t('more', { count: here.length - atMost })}</span>}
    </span>
  );
}
