import { useSuspenseQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { isLanguage, languageNames, useLanguage, type Language } from '../../shared/i18n';
import { buttons, usePageTitle } from '../../shared/ui';
import { ApprovalSection } from './ApprovalSection';
import styles from './approval.module.css';

interface ApprovalPaneProps {
  readonly address: DocumentAddress;
  /** Names what was decided and said last in the document as it is open. */
  readonly news: string;
  /** The name of the plan. */
  readonly title: string;
}

/** The last section of a plan, in the languages of the plan. */
export function ApprovalPane({ address, news, title }: ApprovalPaneProps) {
  const { t } = useTranslation('approval');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const own = useLanguage();
  const languages = (catalog.zones.find((zone) => zone.key === address.name)?.languages ?? []).filter(isLanguage);
  const [chosen, choose] = useState<Language | null>(null);
  const language = chosen ?? (languages.includes(own) ? own : (languages[0] ?? own));
  usePageTitle(`${t('title')} · ${title}`);
  return (
    <article className={styles.page} aria-label={t('title')}>
      <div className={styles.tools}>
        {languages.length > 1 && (
          <div role="group" aria-label={t('textLanguage')} className={styles.languages}>
            {languages.map((each) => (
              <button key={each} type="button" lang={each} className={buttons.button} aria-pressed={each === language} onClick={() => choose(each)}>
                {languageNames[each]}
              </button>
            ))}
          </div>
        )}
        <button type="button" className={buttons.button} onClick={() => window.print()}>
          <Printer aria-hidden size={16} />
          {t('print')}
        </button>
      </div>
      <ApprovalSection address={address} version={null} language={language} news={news} />
    </article>
  );
}
