export { LaidTexts } from './LaidTexts';
export { VersionPage } from './VersionPage';
