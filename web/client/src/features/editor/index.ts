export { schemaVersion } from './proseSchema';
export { ProseText } from './ProseText';
export { SectionEditor } from './SectionEditor';
export { Tool } from './Tool';
export { UndoTools } from './UndoTools';
