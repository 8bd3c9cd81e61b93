export { TextField, undoByKey, type Writing } from './TextField';
export { tellWhere, type Whereabouts } from './whereabouts';
export { useOutrun } from './useOutrun';
export { useWhereabouts } from './useWhereabouts';
export { ValueConflict } from './ValueConflict';
export { WhoIsHere } from './WhoIsHere';
export { replaceText } from './textChange';
export { structuredSchema } from './structuredSchema';
export { fieldName } from './fieldName';
