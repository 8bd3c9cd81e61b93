export { ChoicesSection } from './ChoicesSection';
