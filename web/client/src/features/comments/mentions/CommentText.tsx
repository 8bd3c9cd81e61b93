import { useTranslation } from 'react-i18next';
import { RemarkText } from '../RemarkText';
import { piecesOf } from './draft';
import styles from './mentions.module.css';

/** The words of a comment, with the names of the people in it. */
export function CommentText({ text, mentions, names }: { readonly text: string; readonly mentions: readonly string[] | null; readonly names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('comments');
  return piecesOf(text, mentions).map((piece, index) =>
    typeof piece === 'string' ? (
      <RemarkText key={index} text={piece} />
    ) : (
      <span key={index} className={styles.mention}>
        @{names[piece.person ?? ''] ?? t('somebody')}
      </span>
    ),
  );
}
