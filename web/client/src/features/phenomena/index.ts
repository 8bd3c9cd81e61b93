export { PhenomenaPage } from './PhenomenaPage';
