import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { documentPath, parseDocument, versionPath, type DocumentAddress } from '../../shared/catalog';
import { cycleOfSuccessor } from './cycleOfSuccessor';
import type { PlanPredecessor, PlanStanding } from './planStanding';
import { useStandingWords } from './useStandingWords';

interface MergerFactsProps {
  readonly address: DocumentAddress;
  readonly standing: PlanStanding;
}

/** Which plan took the place of this one, and which plans it starts from; a link to each. */
export function MergerFacts({ address, standing: { successor, predecessors } }: MergerFactsProps) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const next = successor === null ? address.cycle : cycleOfSuccessor(catalog, address.cycle, successor);
  return (
    <>
      {successor && (
        <li data-testid="successor">
          {t('fact.successor')} <Link to={documentPath({ kind: 'plan', cycle: next, name: successor })}>{t('fact.successorPlan', { zone: words.zone(successor), cycle: next })}</Link>
        </li>
      )}
      {predecessors?.map((predecessor) => (
        <li key={`${predecessor.zone} ${predecessor.document}`} data-testid="predecessor">
          <Predecessor cycle={address.cycle} predecessor={predecessor} />
        </li>
      ))}
    </>
  );
}

function Predecessor({ cycle, predecessor: { zone, document, version } }: { readonly cycle: string; readonly predecessor: PlanPredecessor }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const address = (document === null ? null : parseDocument(document)) ?? { kind: 'plan' as const, cycle, name: zone };
  const name = words.zone(zone);
  return (
    <>
      {t(document === null ? 'fact.notTaken' : 'fact.merged', { zone: name })}{' '}
      <Link to={version === null ? documentPath(address) : versionPath(address, version)}>
        {t(version === null ? 'fact.plan' : 'fact.planVersion', { zone: name, cycle: address.cycle, version })}
      </Link>
    </>
  );
}
