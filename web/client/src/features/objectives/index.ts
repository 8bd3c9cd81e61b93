export { IndicatorsSection } from './IndicatorsSection';
export { ObjectivesSection } from './ObjectivesSection';
