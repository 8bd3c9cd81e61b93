import { lazy } from 'react';

export { ApprovalTable } from './ApprovalTable';
export { useObjections } from './standingQuery';
export { DecideButton } from './DecideButton';
export { HashList } from './HashList';
export { StandingLine } from './StandingLine';
export { standingPageOf, standingSlug, type StandingPage } from './standingPage';
export type { PlanApproval, SignedPdf } from './planStanding';
export { SignedPdfList } from './SignedPdfList';
export { useRefusedWords } from './useRefusedWords';
/** On the first page of those who sign. */
export const MyZones = lazy(async () => ({ default: (await import('./MyZones')).MyZones }));
export const StandingPane = lazy(async () => ({ default: (await import('./StandingPane')).StandingPane }));
export const NationalPane = lazy(async () => ({ default: (await import('./NationalPane')).NationalPane }));
