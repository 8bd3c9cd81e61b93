import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageNames, type Language } from '../../../shared/i18n';
import { buttons } from '../../../shared/ui';
import type { Column } from '../columns';
import type { Pasted } from './useClipboard';
import styles from './PastedNotice.module.css';

interface PastedNoticeProps {
  readonly pasted: Pasted;
  /** What stands before the title of each row. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly languages: readonly Language[];
  readonly undo: () => void;
}

/** As many refused cells are named one by one; more are counted. */
const named = 5;
const longestQuote = 40;

/** What a paste wrote, and what of it could not be taken and why. */
export function PastedNotice({ pasted, numbers, languages, undo }: PastedNoticeProps) {
  const { t } = useTranslation('objectives');
  if (pasted === 'readOnly') return t('pasted.readOnly');
  const { fillings, refused, reported, lines, columns } = pasted;
  const columnName = ({ label, language }: Column) => (language && languages.length > 1 ? `${t(`cell.${label}`)} · ${languageNames[language as Language]}` : t(`cell.${label}`));
  const lost = [
    ...refused.slice(0, named).map(({ row, column, written, why }) => t(`pasted.${why}`, { row: numbers.get(row) ?? '', column: columnName(column), written: shortened(written) })),
    ...(refused.length > named ? [t('pasted.more', { count: refused.length - named })] : []),
    ...(reported > 0 ? [t('pasted.reported', { count: reported })] : []),
    ...(lines > 0 ? [t('pasted.lines', { count: lines })] : []),
    ...(columns > 0 ? [t('pasted.columns', { count: columns })] : []),
  ];
  return (
    <>
      {t('pasted.filled', { count: fillings.length })}
      {fillings.length > 0 && (
        <button type="button" className={buttons.button} onClick={undo}>
          <Undo2 aria-hidden size={16} />
          {t('pasted.undo')}
        </button>
      )}
      {lost.length > 0 && (
        <ul className={styles.lost}>
          {lost.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function shortened(written: string): string {
  return written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written;
}
