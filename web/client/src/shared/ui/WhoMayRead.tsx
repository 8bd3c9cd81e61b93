import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../catalog';

/** Why somebody else can read a document and this person cannot. */
export function WhoMayRead({ kind, stage }: { readonly kind: DocumentKind; readonly stage: string }) {
  const { t } = useTranslation('shared');
  return <>{t(kind === 'plan' ? `whoReads.plan.${readersAt(stage)}` : 'whoReads.national')}</>;
}

function readersAt(stage: string): 'early' | 'consultation' | 'submitted' {
  if (stage === 'preparation' || stage === 'drafting') return 'early';
  return stage === 'submitted' || stage === 'ministers-approved' ? 'submitted' : 'consultation';
}
