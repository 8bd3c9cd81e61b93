import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery, HttpFailure, useWaitWords, type Grant } from '../../shared/api';
import { everyPhenomenon, inLanguage, phenomenonName, zoneName } from '../../shared/catalog';
import { longDay, today, useLanguage } from '../../shared/i18n';
import { refusalOfProblem } from '../../transport';
import { lastDayOf } from './grantForm';
import { planSections } from './planSections';

/** Reasons of refusals that have a sentence; others have one by their code. */
const reasons = [
  'gives-nothing', 'own-grant', 'role-of-administrators', 'other-zone', 'signing-office', 'guest-sections', 'guest-end',
  'administrators-sign-nothing', 'last-administrator', 'operation',
]; // prettier-ignore
const codes = ['malformed', 'not-found', 'too-large', 'busy'];

/** Grants in the words of people. */
export function useGrantWords() {
  const { t } = useTranslation(['grants', 'shared']);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const waits = useWaitWords();

  const section = (slug: string) => {
    const template = [...planSections(catalog), ...catalog.nationalCycle.sections].find((candidate) => candidate.slug === slug);
    return template ? inLanguage(template.title, language) : slug;
  };
  const area = (kind: string, name: string) => {
    if (kind === 'zones') {
      const zone = catalog.zones.find((candidate) => candidate.key === name);
      return zone ? `${zoneName(zone, language)}${zone.code ? ` (${zone.code})` : ''}` : name;
    }
    const phenomenon = kind === 'phenomena' ? everyPhenomenon(catalog).find((candidate) => candidate.number === name) : undefined;
    return phenomenon ? `${name} ${phenomenonName(phenomenon, language)}` : name;
  };
  return {
    section,
    sections: (grant: Pick<Grant, 'sections'>) =>
      grant.sections.length === 0 ? t('all') : t('list', { list: new Intl.ListFormat(language, { type: 'conjunction' }).format(grant.sections.map(section)) }),
    role: (role: string) => t(`shared:role.${role}`, { defaultValue: role }),
    scope: ({ kind, names }: Grant['scope']) =>
      kind === 'country' ? t('scope.country') : t(`scope.${kind}`, { names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map((name) => area(kind, name))), defaultValue: names.join(', ') }),
    /** When it holds; null when it always does. */
    period: ({ from, until }: Pick<Grant, 'from' | 'until'>, now: Date) => {
      const begins = from !== null && Date.parse(from) > now.getTime() ? longDay(today(new Date(from)), language) : null;
      const ends = until === null ? null : longDay(lastDayOf(until), language);
      if (begins && ends) return t('period.both', { from: begins, until: ends });
      if (begins) return t('period.from', { from: begins });
      return ends ? t('period.until', { until: ends }) : null;
    },
    refused: (failure: Error) => {
      if (!(failure instanceof HttpFailure)) return t('refused.unreachable');
      const wait = waits(failure);
      if (wait !== null) return wait;
      const refusal = refusalOfProblem(failure.problem);
      const days = refusal?.values.days;
      if (refusal?.reason === 'guest-end' && typeof days === 'string') return t('refused.guest-end-within', { days });
      const word = reasons.find((reason) => reason === refusal?.reason) ?? codes.find((code) => code === refusal?.code);
      return t(`refused.${word ?? 'other'}`);
    },
  };
}
