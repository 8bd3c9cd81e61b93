import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { useStageWord, zoneName } from '../../shared/catalog';
import { longDay, shortDay, useLanguage } from '../../shared/i18n';
import type { NationalStep } from './nationalStanding';
import type { PlanLack, PlanMove, PlanStanding } from './planStanding';
import type { StepGroup } from './nextSteps';
import type { Refused } from './refusedWith';
import { endOf, moveWord, nameOf, sentenceOf, type Translate } from './words';

/** Stable words of the service in the words of people. */
export function useStandingWords() {
  const { t: translate } = useTranslation(['standing', 'shared']);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const t: Translate = (key, values = {}) => translate(key, values);
  const day = (date: string) => shortDay(date, language, new Date());
  const name = (word: string) => nameOf(word, t, day);
  const listed = (words: readonly string[], type: Intl.ListFormatType) => t('list', { list: new Intl.ListFormat(language, { type }).format(words) });
  const either = (words: readonly string[]) => listed(words, 'disjunction');
  const zone = (key: string) => {
    const found = catalog.zones.find((candidate) => candidate.key === key);
    return found ? zoneName(found, language) : key;
  };
  const stage = useStageWord();
  const targets = ({ steps }: Pick<StepGroup, 'steps'>) => steps.flatMap((step) => (step.target === null ? [] : [name(step.target)]));
  return {
    name,
    zone,
    day,
    dayOfYear: (date: string) => longDay(date, language),
    join: (words: readonly string[]) => listed(words, 'conjunction'),
    targets,
    who: (actors: readonly string[]) => either(actors.map(name)),
    /** The first two, and how many more. */
    whoInShort: (actors: readonly string[]) => {
      const [first = '', second, ...more] = actors.map(name);
      if (more.length > 0) return t('line.more', { who: first, count: actors.length - 1 });
      return either([first, ...(second ? [second] : [])]);
    },
    refused: (refused: Refused): readonly string[] => {
      if (refused.kind === 'lacks') return refused.lacks.map((lack) => sentenceOf(lack, t, day));
      if (refused.kind === 'role') return [t('refused.role', { who: either(refused.actors.map(name)) })];
      if (refused.kind === 'stage') return [t('refused.stage', { stage: stage(refused.stage) })];
      if (refused.kind === 'wait') return [t('shared:tooMany', { count: refused.seconds })];
      return [t(`refused.${refused.word}`)];
    },
    stage,
    /** What a step of a document of a national cycle is. */
    step: ({ to, needsDate, needsReason }: NationalStep, cycle: string) => t(`national.${needsReason ? 'backTo' : needsDate ? 'to' : 'toOwn'}`, { stage: stage(to, cycle) }),
    lack: (lack: PlanLack) => sentenceOf(lack, t, day),
    move: (move: PlanMove) => moveWord(move, t, move.name === 'superseded' ? zone : name),
    end: (standing: PlanStanding) => endOf(standing, t, day, new Date()),
  };
}
