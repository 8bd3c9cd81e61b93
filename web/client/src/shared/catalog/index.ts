export { documentId, documentPath, parseDocument, type DocumentAddress, type DocumentKind } from './address';
export { inLanguage, isTranslation, phenomenonName, zoneName } from './names';
export { documentSearchOf, type DocumentSearch } from './documentSearch';
export { plansSearchOf, type PlansSearch } from './plansSearch';
export * from './versionPath';
export * from './scopes';
export { splitSection, wordsOf, type SectionWords } from './sectionWords';
export { useDocumentWords, type DocumentWords } from './useDocumentWords';
