import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf } from './draft';
import styles from './mentions.module.css';

/** The words of a comment, with the names of the people in it. */
export function CommentText({ text, mentions, names }: { readonly text: string; readonly mentions: readonly string[] | null; readonly names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('comments');
  return piecesOf(text, mentions).map((piece, index) =>
    typeof piece === 'string' ? (
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      <span key={index} className={styles.mention}>
        @{names[piece.person ?? ''] ?? t('somebody')}
      </span>
    ),
  );
}
