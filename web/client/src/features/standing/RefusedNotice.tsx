import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/ui';
import { refusedWith } from './refusedWith';
import { useStandingWords } from './useStandingWords';

/** Why a command was not carried out. */
export function RefusedNotice({ failure, title = 'refused.title' }: { readonly failure: Error; readonly title?: string }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  return (
    <div role="alert" data-testid="refused">
      <Notice tone="bad" title={t(title)}>
        {words.refused(refusedWith(failure)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
