export { LaidTexts } from './LaidTexts';
export { useReadableVersions } from './planTexts';
export { VersionPage } from './VersionPage';
