import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardLevel } from '../../transport';
import { steps, type Cell } from './model';

export interface CellWords {
  readonly letters: Readonly<Record<BoardLevel, string>>;
  /** The whole cell in words, for those who do not see it. */
  of(cell: Cell): string;
}

const levels = ['priority', 'attention-point', 'regular-work', 'not-retained'] as const;

/** Looked up once for all thousands of cells. */
export function useCellWords(): CellWords {
  const { t } = useTranslation(['board', 'choices']);
  return useMemo(() => {
    const known = new Map<string, string>();
    const wordsOf = ({ level, isApproved, progress }: Cell): string => {
      if (level === null) return t('cell.none');
      const word = t(isApproved ? 'cell.approved' : 'cell.draft', { level: t(`choices:level.${level}`) });
      return progress === null ? word : t('cell.progress', { level: word, made: progress, of: steps });
    };
    return {
      letters: Object.fromEntries(levels.map((level) => [level, t(`letter.${level}`)])) as Record<BoardLevel, string>,
      of: (cell) => {
        const key = `${cell.level} ${cell.isApproved} ${cell.progress}`;
        const words = known.get(key) ?? wordsOf(cell);
        known.set(key, words);
        return words;
      },
    };
  }, [t]); // another function in another language
}
