export { default as buttons } from './buttons.module.css';
export { Notice } from './Notice';
export { OrganisationIcon, organisationShapes } from './OrganisationIcon';
export { default as organisationColours } from './organisationColours.module.css';
export { default as pages } from './pages.module.css';
export { StageTag } from './StageTag';
export { TranslationMark } from './TranslationMark';
export { usePageTitle } from './usePageTitle';
export { WhoMayRead } from './WhoMayRead';
