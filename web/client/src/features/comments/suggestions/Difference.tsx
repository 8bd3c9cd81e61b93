import { useTranslation } from 'react-i18next';
import { piecesOf } from '../model/wordChanges';
import styles from './suggestions.module.css';

/** Two texts as one: what is gone is struck, what has come is underlined, and both are said to those who do not see it. */
export function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation('comments');
  return (
    <p className={styles.difference}>
      {piecesOf(from, to).map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <span className="sr-only">{` ${t(`suggestion.${kind}`)}: `}</span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
