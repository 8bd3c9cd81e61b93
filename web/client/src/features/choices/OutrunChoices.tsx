import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { Phenomenon } from '../../shared/api';
import { phenomenonName } from '../../shared/catalog';
import { useOutrun, ValueConflict } from '../../shared/cells';
import { useLanguage } from '../../shared/i18n';
import { levelOf, type Choices } from './Choices';
import { useChoice } from './useChoices';

interface OutrunChoicesProps {
  readonly doc: Y.Doc;
  readonly choices: Choices;
  readonly phenomena: readonly Phenomenon[];
}

/** Asks which of two levels shall stand, of each choice that this person made when the service had another's already. */
export function OutrunChoices({ doc, choices, phenomena }: OutrunChoicesProps) {
  const { outrun, forget } = useOutrun(doc);
  return (
    <div role="alert">
      {outrun.map(({ row, cell, mine }) => {
        const phenomenon = phenomena.find(({ number }) => number === row);
        return cell === 'level' && phenomenon && <OutrunChoice key={row} {...{ choices, phenomenon, mine }} forget={() => forget(row, cell)} />;
      })}
    </div>
  );
}

interface OutrunChoiceProps {
  readonly choices: Choices;
  readonly phenomenon: Phenomenon;
  readonly mine: string;
  readonly forget: () => void;
}

function OutrunChoice({ choices, phenomenon, mine, forget }: OutrunChoiceProps) {
  const { t } = useTranslation('choices');
  const language = useLanguage();
  const { number } = phenomenon;
  const theirs = useChoice(choices, number)?.level;
  const own = levelOf(mine);
  if (theirs === undefined || theirs === own) return null;
  const settle = (takesMine: boolean) => {
    forget();
    if (takesMine) choices.choose(number, own);
  };
  return (
    <ValueConflict
      title={t('outrun', { number, name: phenomenonName(phenomenon, language) })}
      theirs={t(`level.${theirs || 'open'}`)}
      mine={t(`level.${own || 'open'}`)}
      settle={settle}
    />
  );
}
