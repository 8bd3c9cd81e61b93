import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Phenomenon } from '../../shared/api';
import { undoByKey, useWhereabouts } from '../../shared/cells';
import type { Language } from '../../shared/i18n';
import { UndoTools } from '../editor';
import { ChoiceRow } from './ChoiceRow';
import { levels } from './Choices';
import { LevelCounts } from './LevelCounts';
import { levelIcons } from './levelIcons';
import { OutrunChoices } from './OutrunChoices';
import { choicesOf } from './useChoices';
import styles from './choices.module.css';

interface ChoicesSectionProps {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly canWrite: boolean;
  readonly label: string;
  /** The languages of the plan. */
  readonly languages: readonly Language[];
  /** All of the national cycle, in its order. */
  readonly phenomena: readonly Phenomenon[];
  /** The national cycle, for links to its sheets. */
  readonly cycle: string;
}

/** Which place a plan gives each phenomenon and theme, and why: a table that several fill in at once. */
export function ChoicesSection({ doc, awareness, canWrite, label, languages, phenomena, cycle }: ChoicesSectionProps) {
  const { t } = useTranslation('choices');
  const choices = choicesOf(doc, languages);
  const people = useWhereabouts(awareness);
  const groups = [
    { title: t('themes'), members: phenomena.filter((phenomenon) => phenomenon.isTheme) },
    { title: t('phenomena'), members: phenomena.filter((phenomenon) => !phenomenon.isTheme) },
  ];
  return (
    <div className={styles.choices} onKeyDown={(event) => canWrite && undoByKey(event, choices.undo)}>
      <div className={styles.head}>
        {canWrite && (
          <Toolbar aria-label={t('toolbar')} className={styles.tools ?? ''}>
            <UndoTools undo={choices.undo} />
          </Toolbar>
        )}
        <LevelCounts choices={choices} />
      </div>
      {canWrite && <OutrunChoices {...{ doc, choices, phenomena }} />}
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col" className={styles.levelHeads}>
              <span className="sr-only">{t('level.label')}</span>
              {levels.map((level) => {
                const Icon = levelIcons[level];
                return (
                  <span key={level} aria-hidden className={styles.levelHead}>
                    <Icon size={16} />
                    {t(`level.${level}`)}
                  </span>
                );
              })}
            </th>
            <th scope="col">{t('reasons')}</th>
          </tr>
        </thead>
        {groups.map(({ title, members }) => (
          <tbody key={title}>
            <tr className={styles.group}>
              <th colSpan={3} scope="rowgroup">
                {title}
              </th>
            </tr>
            {members.map((phenomenon) => (
              <ChoiceRow
                key={phenomenon.number}
                {...{ choices, phenomenon, cycle, languages, canWrite, awareness }}
                people={people.filter((person) => person.row === phenomenon.number)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
