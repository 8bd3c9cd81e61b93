export { ObjectivesSection } from './ObjectivesSection';
