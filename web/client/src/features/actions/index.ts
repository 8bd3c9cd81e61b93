export { ActionBox } from './ActionBox';
export { actionsQuery } from './actionQueries';
export { ActionPage } from './ActionPage';
export { ActionState } from './ActionTags';
export { LastValue } from './LastValue';
export { MyActions } from './MyActions';
export type { ActionNews } from './planActions';
