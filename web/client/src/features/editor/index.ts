export { schemaVersion } from './proseSchema';
export { SectionEditor } from './SectionEditor';
export { Tool } from './Tool';
export { UndoTools } from './UndoTools';
