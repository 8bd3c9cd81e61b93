import type { CellWords } from './useCellWords';
import { steps, type Cell } from './model';
import styles from './Matrix.module.css';

/** A level as a letter and a shade, drafts with a broken edge, and a bar for what is made of it. */
export function LevelCell({ cell, words }: { readonly cell: Cell; readonly words: CellWords }) {
  if (cell.level === null) return <span className="sr-only">{words.of(cell)}</span>;
  return (
    <span className={styles.level} data-level={cell.level} data-draft={!cell.isApproved}>
      <span aria-hidden>{words.letters[cell.level]}</span>
      <span className="sr-only">{words.of(cell)}</span>
      {cell.progress !== null && (
        <span aria-hidden className={styles.bar}>
          <span style={{ width: `${(100 * cell.progress) / steps}%` }} />
        </span>
      )}
    </span>
  );
}
