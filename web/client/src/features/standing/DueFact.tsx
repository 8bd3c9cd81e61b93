import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogQuery } from '../../shared/api';
import { inLanguage } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { StageDue } from '../../shared/ui';
import pane from './StandingPane.module.css';

/** By which day the plan shall have left its stage, and what has to be known of that day. */
export function DueFact({ cycle, due }: { readonly cycle: string; readonly due: string | null }) {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  if (due === null) return null;
  const note = catalog.zonalCycles.find(({ id }) => id === cycle)?.terms?.dates.note;
  return (
    <li data-testid="due">
      <StageDue due={due} /> {note && <span className={pane.soft}>{inLanguage(note, language)}</span>}
    </li>
  );
}
