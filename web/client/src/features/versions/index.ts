export { LaidTexts } from './LaidTexts';
export { useReadableVersions, type PlanText } from './planTexts';
export { VersionPage } from './VersionPage';
