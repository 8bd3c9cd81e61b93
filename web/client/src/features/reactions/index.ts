export { Reactions } from './Reactions';
