export { RetainedZones } from './RetainedZones';
