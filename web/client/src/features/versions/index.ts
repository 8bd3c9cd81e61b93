export { LaidTexts } from './LaidTexts';
export type { PlanText } from './planTexts';
export { VersionPage } from './VersionPage';
