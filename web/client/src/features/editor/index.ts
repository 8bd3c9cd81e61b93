export { schemaVersion } from './proseSchema';
export { SectionEditor } from './SectionEditor';
