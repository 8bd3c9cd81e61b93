import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { bestLanguage, contentLanguage, isLanguage, pseudoLanguage, type Locale } from './languages';
import { loadWords } from './resources';

const rememberedAs = 'nvp.language';

/** Starts the interface in the language of the address, else the remembered one, else the browser's. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  await showLanguage(firstLocale());
}

export async function showLanguage(locale: Locale): Promise<void> {
  await addWords(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = contentLanguage(locale);
  // The pseudo language is for one tab only; a choice is for all of them.
  if (locale === pseudoLanguage) sessionStorage.setItem(rememberedAs, locale);
  else {
    sessionStorage.removeItem(rememberedAs);
    localStorage.setItem(rememberedAs, locale);
  }
}

/** Makes the words of a language known, whichever one is shown. */
export async function addWords(locale: Locale): Promise<void> {
  const words = await loadWords(locale);
  for (const [namespace, resource] of Object.entries(words)) i18next.addResourceBundle(locale, namespace, resource, true, true);
}

function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? sessionStorage.getItem(rememberedAs);
  if (asked === pseudoLanguage || isLanguage(asked)) return asked;
  const remembered = localStorage.getItem(rememberedAs);
  return isLanguage(remembered) ? remembered : bestLanguage(navigator.languages);
}
