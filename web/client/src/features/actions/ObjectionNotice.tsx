import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/ui';
import { refusalOfProblem } from '../../transport';
import { useRefusedWords } from '../standing';
import type { Objection } from './planActions';

/** Why this person cannot report here, before they have tried. */
export function ObjectionNotice({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation(['actions', 'shared']);
  const words = useRefusedWords();
  const { reason, arguments: values } = objection;
  const sentences =
    reason === 'stage'
      ? [t('objection.stage', { stage: t([`shared:stage.${values?.stage ?? ''}`, 'shared:stage.other']) })]
      : reason === 'role'
        ? [t('objection.role')]
        : words.ofRefusal(refusalOfProblem({ code: objection.code, reason, ...values }));
  return (
    <div data-testid="objection">
      <Notice tone="info" icon={<Info aria-hidden size={20} />} title={t('objection.title')}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
