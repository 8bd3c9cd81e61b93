import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/i18n';
import { piecesOf } from '../model/wordChanges';
import styles from './suggestions.module.css';

interface DifferenceProps {
  readonly from: string;
  readonly to: string;
  /** Of both; null where that is not known. */
  readonly language: Language | null;
}

/** Two texts as one: what is gone is struck, what has come is underlined, and both are said to those who do not see it. */
export function Difference({ from, to, language }: DifferenceProps) {
  const { t } = useTranslation('comments');
  const lang = language ?? undefined;
  return (
    <p className={styles.difference}>
      {piecesOf(from, to).map(({ kind, text }, at) => {
        const words = (
          <span key={at} lang={lang}>
            {text}
          </span>
        );
        if (kind === 'same') return words;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <span className="sr-only">{` ${t(`suggestion.${kind}`)}: `}</span>
            {words}
          </Tag>
        );
      })}
    </p>
  );
}
