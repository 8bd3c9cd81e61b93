export { findPersonalData, type PersonalDataKind } from './personalData';
export { PrivacyHint } from './PrivacyHint';
