import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isLanguage, languageNames, languages, useLanguage } from '../../shared/i18n';
import { Notice, pages } from '../../shared/ui';
import { settingsQuery, useSet, type Settings } from './settingsQuery';
import { TopicTable } from './TopicTable';
import styles from './inbox.module.css';

/** What the person wants to be told, and over which channel. Each choice is kept as it is made. */
export function InboxSettings() {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const { data: known, isError } = useQuery(settingsQuery);
  const set = useSet();
  if (!known) return <p className={pages.soft}>{t(isError ? 'settings.failedText' : 'settings.loading')}</p>;
  const shown = set.isPending ? { ...known, ...set.variables } : known; // so that a second choice builds on one that is on its way
  const keep = (change: Partial<Settings>) => set.mutate({ ...shown, ...change });
  return (
    <section className={styles.settings} aria-labelledby="inbox-settings" data-testid="inbox-settings">
      <h2 id="inbox-settings">{t('settings.title')}</h2>
      <fieldset>
        <legend>{t('settings.mail')}</legend>
        {known.mail === 'available' || shown.dailyMail ? (
          <>
            <label>
              <input type="radio" name="daily-mail" checked={!shown.dailyMail} onChange={() => keep({ dailyMail: false })} />
              {t('settings.off')}
            </label>
            <label>
              <input type="radio" name="daily-mail" checked={shown.dailyMail} onChange={() => keep({ dailyMail: true, language })} />
              {t('settings.daily')}
            </label>
            {shown.dailyMail && (
              <label>
                {t('settings.language')}
                <select value={shown.language} onChange={({ target }) => isLanguage(target.value) && keep({ language: target.value })}>
                  {languages.map((code) => (
                    <option key={code} value={code} lang={code}>
                      {languageNames[code]}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </>
        ) : null}
        <p className={pages.soft}>{known.mail === 'available' ? t('settings.address', { address: known.address }) : t(`settings.${known.mail}`)}</p>
      </fieldset>
      <TopicTable settings={shown} keep={keep} />
      <p role="status" className={pages.soft}>
        {set.isSuccess ? t('settings.saved') : ''}
      </p>
      {set.isError && (
        <div role="alert">
          <Notice tone="bad" title={t('settings.failed')}>
            {t('settings.failedText')}
          </Notice>
        </div>
      )}
    </section>
  );
}
