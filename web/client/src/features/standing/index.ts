import { lazy } from 'react';

export { StandingLine } from './StandingLine';
export { standingPageOf, standingSlug, type StandingPage } from './standingPage';
export const StandingPane = lazy(async () => ({ default: (await import('./StandingPane')).StandingPane }));
