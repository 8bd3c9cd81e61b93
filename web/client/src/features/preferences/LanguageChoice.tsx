import { useTranslation } from 'react-i18next';
import { isLanguage, languageNames, languages, showLanguage, useLanguage } from '../../shared/i18n';
import styles from './LanguageChoice.module.css';

export function LanguageChoice() {
  const { t } = useTranslation('preferences');
  const language = useLanguage();
  return (
    <label className={styles.language}>
      <span className="sr-only">{t('language')}</span>
      <select value={language} onChange={(event) => isLanguage(event.target.value) && void showLanguage(event.target.value)}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
