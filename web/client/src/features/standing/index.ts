import { lazy } from 'react';

export { DecideButton } from './DecideButton';
export { HashList } from './HashList';
export { StandingLine } from './StandingLine';
export { standingPageOf, standingSlug, type StandingPage } from './standingPage';
export { useRefusedWords } from './useRefusedWords';
export const StandingPane = lazy(async () => ({ default: (await import('./StandingPane')).StandingPane }));
export const NationalPane = lazy(async () => ({ default: (await import('./NationalPane')).NationalPane }));
