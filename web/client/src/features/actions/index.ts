export { ActionBox } from './ActionBox';
export { actionsQuery } from './actionQueries';
export { ActionPage } from './ActionPage';
export { actionPath } from './actionPath';
export { ActionState, DueTags, StatusTag } from './ActionTags';
export { LastValue } from './LastValue';
export { MyActions } from './MyActions';
export type { ActionNews, ActionReport, ActionStatus, Texts } from './planActions';
export { textIn } from './textIn';
