export { TextField, undoByKey, type Writing } from './TextField';
export { tellWhere, type Whereabouts } from './whereabouts';
export { useWhereabouts } from './useWhereabouts';
export { WhoIsHere } from './WhoIsHere';
export { replaceText } from './textChange';
export { structuredSchema } from './structuredSchema';
