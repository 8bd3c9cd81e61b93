import { useTranslation } from 'react-i18next';
import { knownKind, type OrganisationKind } from '../organisation';
import styles from './OrganisationIcon.module.css';
import colours from './organisationColours.module.css';

/** The outlines on a field of 16 × 16; the same ones are drawn on carets. */
export const organisationShapes: Readonly<Record<OrganisationKind, string>> = {
  federal: 'M8 1.5 15 14H1Z',
  zonal: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z',
  justice: 'M2 2h12v12H2Z',
  coordination: 'M8 .8 15.2 8 8 15.2 .8 8Z',
  ministry: 'M8 .9l2.2 4.7 5.1.6-3.8 3.5 1.1 5.1L8 12.2l-4.6 2.6 1.1-5.1L.7 6.2l5.1-.6Z',
  guest: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Zm0 2.6a3.9 3.9 0 1 0 0 7.8a3.9 3.9 0 1 0 0-7.8Z',
};

/** The shape and colour of an organisation. Named, unless the name stands beside it. */
export function OrganisationIcon({ kind, isNamed = true }: { readonly kind: string; readonly isNamed?: boolean }) {
  const { t } = useTranslation('shared');
  const known = knownKind(kind);
  const name = isNamed ? { role: 'img', 'aria-label': t(`organisation.${known}`) } : { 'aria-hidden': true };
  return (
    <svg className={`${styles.icon} ${colours[known]}`} viewBox="0 0 16 16" {...name}>
      {isNamed && <title>{t(`organisation.${known}`)}</title>}
      <path d={organisationShapes[known]} fillRule="evenodd" />
    </svg>
  );
}
