import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery, type Catalog } from '../../shared/api';
import { everyPhenomenon, phenomenonName, zoneName } from '../../shared/catalog';
import { useLanguage, type Language } from '../../shared/i18n';
import type { GrantForm } from './grantForm';
import { scopeKinds, roles } from './roles';
import { useGrantWords } from './useGrantWords';
import styles from './grants.module.css';

interface ScopeFieldsProps {
  readonly form: GrantForm;
  readonly isInvalid: boolean;
  readonly set: (part: Partial<GrantForm>) => void;
}

/** Any role, anywhere: for administrators. */
export function ScopeFields({ form, isInvalid, set }: ScopeFieldsProps) {
  const { t } = useTranslation('grants');
  const words = useGrantWords();
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const { kind, names } = form.scope;
  const isEverywhere = form.role === 'administrator';
  const chooseRole = (role: string) =>
    set({ role, isWhole: role !== 'guest', ...(role === 'administrator' ? { scope: { kind: 'country', names: [] }, sections: [], signsAs: '' } : {}) });
  return (
    <>
      <label className={styles.field}>
        <span>{t('field.role')}</span>
        <select name="role" value={form.role} onChange={({ target }) => chooseRole(target.value)}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.role(role)}
            </option>
          ))}
        </select>
      </label>
      {!isEverywhere && (
        <label className={styles.field}>
          <span>{t('field.scope')}</span>
          <select name="kind" value={kind} onChange={({ target }) => set({ scope: { kind: target.value, names: [] }, sections: [] })}>
            {scopeKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isEverywhere && kind !== 'country' && (
        <label className={styles.field}>
          <span>{t('field.name')}</span>
          <select name="names" value={names[0] ?? ''} aria-invalid={isInvalid || undefined} onChange={({ target }) => set({ scope: { kind, names: target.value ? [target.value] : [] } })}>
            <option value="">{t('field.choose')}</option>
            {namesOf(kind, catalog, language).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {isInvalid && <span className={styles.error}>{t('lack.scope')}</span>}
        </label>
      )}
      {!isEverywhere && (
        <label className={styles.field}>
          <span>
            {t('field.signsAs')} <span className={styles.soft}>{t('optional')}</span>
          </span>
          <input type="text" name="signsAs" autoComplete="off" value={form.signsAs} aria-describedby="signs-as-hint" onChange={({ target }) => set({ signsAs: target.value })} />
          <span id="signs-as-hint" className={styles.soft}>
            {t('hint.signsAs')}
          </span>
        </label>
      )}
    </>
  );
}

function namesOf(kind: string, catalog: Catalog, language: Language): readonly { readonly value: string; readonly label: string }[] {
  const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label, language);
  if (kind === 'zones') return catalog.zones.map((zone) => ({ value: zone.key, label: `${zoneName(zone, language)} (${zone.code ?? zone.key})` })).sort(byLabel);
  if (kind === 'phenomena') return everyPhenomenon(catalog).map((one) => ({ value: one.number, label: `${one.number} ${phenomenonName(one, language)}` }));
  const part = kind === 'province' ? 'province' : kind === 'judicial-district' ? 'judicialDistrict' : 'prosecutorOffice';
  return [...new Set(catalog.zones.map((zone) => zone[part]))].filter(Boolean).map((name) => ({ value: name, label: name })).sort(byLabel);
}
