import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { addWords } from './i18n';
import type { Language } from './languages';

interface InLanguageProps {
  readonly language: Language;
  /** Stands there until the words have come. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows a part of the page in a language of its own: what belongs to a plan speaks the plan's language, whatever that of the interface. */
export function InLanguage({ language, fallback, children }: InLanguageProps) {
  const { i18n } = useTranslation();
  const { data: isThere } = useQuery({ queryKey: ['words', language], queryFn: () => addWords(language).then(() => true), staleTime: Number.POSITIVE_INFINITY });
  const own = useMemo(() => i18n.cloneInstance({ lng: language }), [i18n, language]);
  if (i18n.language === language) return <div lang={language}>{children}</div>;
  if (!isThere) return fallback;
  return (
    <I18nextProvider i18n={own}>
      <div lang={language}>{children}</div>
    </I18nextProvider>
  );
}
