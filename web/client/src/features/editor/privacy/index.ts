export { PrivacyNotice } from './PrivacyNotice';
export { PrivacyWarnings } from './privacyWarnings';
