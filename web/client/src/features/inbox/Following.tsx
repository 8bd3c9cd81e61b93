import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { catalogQuery, useWaitWords } from '../../shared/api';
import { documentPath, splitSection, useDocumentWords, type DocumentAddress } from '../../shared/catalog';
import { languageNames } from '../../shared/i18n';
import { buttons, Notice, pages } from '../../shared/ui';
import { parseFollowTarget } from './followTarget';
import { followRefusal, inboxQuery, useFollow } from './inboxQueries';
import styles from './inbox.module.css';

/** All that the person follows, each with a way to stop. */
export function Following() {
  const { t } = useTranslation('inbox');
  const waits = useWaitWords();
  const { data: page } = useSuspenseQuery(inboxQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const follow = useFollow();
  const stop = (target: string) => !follow.isPending && follow.mutate({ target, follows: false });
  const shown = page.follows.flatMap((target) => {
    const followed = parseFollowTarget(target);
    if (!followed) return [];
    const address = followed.kind === 'zone' ? ({ kind: 'plan', cycle: catalog.shownFirst, name: followed.zone } as const) : followed.address;
    return [{ target, address, section: followed.kind === 'section' ? followed.section : null }];
  });
  return (
    <section className={styles.settings} aria-labelledby="inbox-following" data-testid="inbox-following">
      <h2 id="inbox-following">{t('following.title')}</h2>
      {shown.length === 0 ? (
        <p className={pages.soft}>{t('following.none')}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((followed) => (
            <Followed key={followed.target} {...followed} stop={stop} />
          ))}
        </ul>
      )}
      {follow.isError && (
        <div role="alert">
          <Notice tone="bad" title={t('settings.failed')}>
            {waits(follow.error) ?? t(`follow.${followRefusal(follow.error).word}`, followRefusal(follow.error).values)}
          </Notice>
        </div>
      )}
    </section>
  );
}

interface FollowedProps {
  readonly target: string;
  readonly address: DocumentAddress;
  readonly section: string | null;
  readonly stop: (target: string) => void;
}

function Followed({ target, address, section, stop }: FollowedProps) {
  const { t } = useTranslation('inbox');
  const words = useDocumentWords(address);
  const { slug, language } = splitSection(section ?? '');
  const name = section === null ? words.title : [words.section(slug).title, language && languageNames[language]].filter(Boolean).join(' · ');
  const what = section === null ? t(address.kind === 'plan' ? 'following.zone' : 'following.phenomenon') : `${words.title} · ${address.cycle}`;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={documentPath(address, section ?? undefined)} className={styles.lead}>
          {name}
        </Link>
        <p className={styles.where}>{what}</p>
      </div>
      <button type="button" className={buttons.button} aria-label={t('following.stopOf', { what: `${name}, ${what}` })} onClick={() => stop(target)}>
        {t('following.stop')}
      </button>
    </li>
  );
}
