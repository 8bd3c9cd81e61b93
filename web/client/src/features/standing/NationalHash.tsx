import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { HashList } from './HashList';
import type { Hashes } from './planStanding';
import { verifySlug } from './standingPage';
import pane from './StandingPane.module.css';

/** What the frozen text is known by. */
export function NationalHash({ address, hashes }: { readonly address: DocumentAddress; readonly hashes: Hashes }) {
  const { t } = useTranslation('standing');
  return (
    <section className={pane.section} aria-labelledby="frozen-title">
      <h3 id="frozen-title">{t('national.frozen')}</h3>
      <HashList hashes={hashes} />
      <p>
        <Link to={documentPath(address, verifySlug(null))}>{t('national.verify')}</Link>
      </p>
    </section>
  );
}
