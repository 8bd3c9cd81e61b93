export { LaidTexts } from './LaidTexts';
export { useReadableVersions, type PlanText } from './planTexts';
export { PhenomenonVersionPage, PlanVersionPage, ThemeVersionPage } from './pages';
