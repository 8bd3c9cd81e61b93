import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../api';
import { useLanguage } from '../i18n';
import { inLanguage } from './names';

/** What a stage is called: by the client where it knows it, else by the national cycle, which is data. Without a cycle, by any that has it. */
export function useStageWord(): (stage: string, cycle?: string) => string {
  const { t } = useTranslation('shared');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  return (stage, cycle) => {
    const title = catalog.nationalCycles.filter(({ id }) => cycle === undefined || id === cycle).map(({ stageTitles }) => stageTitles?.[stage]).find(Boolean);
    return t(`stage.${stage}`, { defaultValue: title ? inLanguage(title, language) : t('stage.other') });
  };
}
