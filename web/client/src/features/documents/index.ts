export { LeftWork } from './LeftWork';
export type { SectionWords } from './sections';
export { useDocumentWords } from './useDocumentWords';
export { PhenomenonPage, PlanPage, ThemePage } from './pages';
