import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookOpenText, MapPinned, PencilLine } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, meQuery, type Catalog, type DocumentSummary } from '../../shared/api';
import { documentPath, parseDocument, phenomenaOf, phenomenonName, zoneName, type DocumentAddress } from '../../shared/catalog';
import { useLanguage, type Language } from '../../shared/i18n';
import { OrganisationIcon, pages, StageTag, usePageTitle } from '../../shared/ui';
import { MyActions } from '../actions';
import { MyZones } from '../standing';
import styles from './HomePage.module.css';

export function HomePage() {
  const { t } = useTranslation(['home', 'shared']);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  usePageTitle(t('title'));
  const roles = [...new Set(me.grants.map((grant) => grant.role))];
  return (
    <div className={`${pages.page} ${styles.page}`}>
      <header>
        <h1>{t('hello', { name: me.name })}</h1>
        <p className={`${pages.soft} ${styles.who}`}>
          <OrganisationIcon kind={me.organisationKind} />
          {[...roles.map((role) => t(`shared:role.${role}`, { defaultValue: role })), me.organisation].join(' · ')}
        </p>
      </header>
      {me.grants.some(({ signsAs }) => signsAs !== null) && (
        <Suspense fallback={null}>
          <MyZones />
        </Suspense>
      )}
      <MyActions />
      <Mine documents={documents.filter((document) => document.canWrite)} />
      <Further documents={documents} />
    </div>
  );
}

function Mine({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation('home');
  if (documents.length === 0) {
    return (
      <section className={styles.empty} aria-labelledby="mine">
        <h2 id="mine">{t('noneTitle')}</h2>
        <p>{t('none')}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      <p className={pages.soft}>{t('mineHint')}</p>
      <ul className={`${pages.cards} ${styles.cards}`}>
        {documents.map((document) => (
          <DocumentCard key={document.document} document={document} />
        ))}
      </ul>
    </section>
  );
}

function DocumentCard({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation('home');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const address = parseDocument(document.document);
  if (!address) return null;
  const { name, kind } = wording(address, catalog, language);
  return (
    <li>
      <Link to={documentPath(address)} className={`${pages.card} ${styles.card}`}>
        <span className={styles.kind}>
          <PencilLine aria-hidden size={15} />
          {t(kind.key, kind.values)} · {address.cycle}
        </span>
        <span className={styles.name}>{name}</span>
        <StageTag stage={document.stage} cycle={address.cycle} isAwaited={document.isAwaited} />
      </Link>
    </li>
  );
}

function wording(address: DocumentAddress, catalog: Catalog, language: Language) {
  if (address.kind === 'plan') {
    const zone = catalog.zones.find((candidate) => candidate.key === address.name);
    return { name: zone ? zoneName(zone, language) : address.name, kind: { key: 'zone', values: { code: zone?.code ?? '' } } };
  }
  const phenomenon = phenomenaOf(address, catalog).find((candidate) => candidate.number === address.name);
  return {
    name: phenomenon ? phenomenonName(phenomenon, language) : address.name,
    kind: { key: address.kind === 'theme' ? 'theme' : 'phenomenon', values: { number: address.name } },
  };
}

function Further({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation('home');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const open = documents.filter((document) => document.canOpen && document.document.startsWith(`plan/${catalog.shownFirst}/`)).length;
  const { phenomena } = catalog.nationalCycle;
  const themes = phenomena.filter((phenomenon) => phenomenon.isTheme).length;
  return (
    <section aria-labelledby="look">
      <h2 id="look">{t('look')}</h2>
      <ul className={`${pages.cards} ${styles.cards}`}>
        <li>
          <Link to="/plans" className={`${pages.card} ${styles.card}`}>
            <span className={styles.name}>
              <MapPinned aria-hidden size={20} /> {t('plans')}
            </span>
            <span className={pages.soft}>{t('plansHint', { count: catalog.zones.length, open })}</span>
          </Link>
        </li>
        <li>
          <Link to="/phenomena" className={`${pages.card} ${styles.card}`}>
            <span className={styles.name}>
              <BookOpenText aria-hidden size={20} /> {t('phenomena')}
            </span>
            <span className={pages.soft}>{t('phenomenaHint', { themes, phenomena: phenomena.length - themes })}</span>
          </Link>
        </li>
      </ul>
    </section>
  );
}
