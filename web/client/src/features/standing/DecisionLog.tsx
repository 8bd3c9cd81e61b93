import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asPerson, meQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import pane from './StandingPane.module.css';

/** The decisions as a file with which anybody can compute the chain of hashes again: for administrators. */
export function DecisionLog({ address: { kind, cycle, name } }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('standing');
  const { data: me } = useQuery(meQuery);
  if (!me?.grants.some((grant) => grant.role === 'administrator')) return null;
  const path = ['/api/audit', kind, cycle, name].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/');
  return (
    <section className={pane.section} aria-labelledby="log-title" data-testid="decision-log">
      <h3 id="log-title">{t('log.title')}</h3>
      <p>{t('log.text')}</p>
      <p>
        <a className={buttons.button} href={asPerson(path, me)} download>
          <Download aria-hidden size={18} /> {t('log.download')}
        </a>
      </p>
    </section>
  );
}
