import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import type { Phenomenon } from '../../shared/api';
import { documentPath, phenomenonName } from '../../shared/catalog';
import { CarriedMark, structuredSchema, TextField, tellWhere, WhoIsHere, type Whereabouts } from '../../shared/cells';
import { languageNames, useLanguage, type Language } from '../../shared/i18n';
import { RowMark } from '../comments';
import type { Choices } from './Choices';
import { LevelChoice } from './LevelChoice';
import { useChoice } from './useChoices';
import styles from './choices.module.css';

interface ChoiceRowProps {
  readonly choices: Choices;
  readonly phenomenon: Phenomenon;
  readonly cycle: string;
  readonly languages: readonly Language[];
  readonly canWrite: boolean;
  readonly awareness: Awareness;
  /** Those who are in this row. */
  readonly people: readonly Whereabouts[];
}

const isSameRow = ({ people, ...rest }: ChoiceRowProps, { people: others, ...now }: ChoiceRowProps) =>
  people.length === others.length && people.every((person, at) => person === others[at]) && (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === now[key]);

export const ChoiceRow = memo(function ChoiceRow({ choices, phenomenon, cycle, languages, canWrite, awareness, people }: ChoiceRowProps) {
  const { t } = useTranslation('choices');
  const language = useLanguage();
  const { number } = phenomenon;
  const choice = useChoice(choices, number);
  const name = phenomenonName(phenomenon, language);
  const sheet = documentPath({ kind: phenomenon.isTheme ? 'theme' : 'phenomenon', cycle, name: number });
  const leave = () => tellWhere(awareness, null);
  return (
    <tr className={styles.row} data-choice={number} data-remark-row={number} data-remark-title={`${number} ${name}`} data-level={choice?.level ?? ''}>
      <th scope="row" className={styles.name}>
        <span className={styles.number}>{number}</span>
        <Link to={sheet}>{name}</Link>
        <CarriedMark isUntouched={choices.isUntouched(number)} />
        <RowMark item={number} />
      </th>
      <td className={styles.levelCell} onFocus={() => tellWhere(awareness, { row: number, cell: 'level' })} onBlur={leave}>
        <WhoIsHere people={people.filter((person) => person.cell === 'level')} />
        {choice && <LevelChoice {...{ name, number, canWrite }} level={choice.level} choose={(level) => choices.choose(number, level)} />}
      </td>
      <td className={styles.reasons}>
        <div className={styles.languages}>
          {languages.map((each) => {
            const text = choices.reasons(number, each);
            const cell = `reasons@${each}`;
            return (
              <div key={each} className={styles.reason}>
                <WhoIsHere people={people.filter((person) => person.cell === cell)} />
                {languages.length > 1 && (
                  <span aria-hidden className={styles.language}>
                    {each}
                  </span>
                )}
                {canWrite && text ? (
                  <TextField
                    text={text}
                    by={choices}
                    lang={each}
                    maxLength={longestReasons}
                    label={t('reasonsFor', { name, language: languageNames[each] })}
                    onFocus={() => tellWhere(awareness, { row: number, cell })}
                    onBlur={leave}
                  />
                ) : (
                  <p lang={each}>{choice?.reasons[each]}</p>
                )}
              </div>
            );
          })}
        </div>
      </td>
    </tr>
  );
}, isSameRow);

const longestReasons = structuredSchema.choices.cells.reasons.maximum;
