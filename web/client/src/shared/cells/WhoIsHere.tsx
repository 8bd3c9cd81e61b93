import { useTranslation } from 'react-i18next';
import { knownKind } from '../organisation';
import { OrganisationIcon, organisationColours } from '../ui';
import type { Whereabouts } from './whereabouts';
import styles from './cells.module.css';

/** A flag with the name of each who is in a cell; several tabs of one person are one. */
export function WhoIsHere({ people }: { readonly people: readonly Whereabouts[] }) {
  const { t } = useTranslation('cells');
  const each = [...new Map(people.map((person) => [person.name, person])).values()];
  if (each.length === 0) return null;
  return (
    <span className={styles.who} role="img" aria-label={t('here', { names: each.map(({ name }) => name).join(', ') })}>
      {each.map(({ name, organisationKind }) => (
        <span key={name} className={`${styles.flag} ${organisationColours[knownKind(organisationKind)]}`}>
          <OrganisationIcon kind={organisationKind} isNamed={false} />
          {name}
        </span>
      ))}
    </span>
  );
}
