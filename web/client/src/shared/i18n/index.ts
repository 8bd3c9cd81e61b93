export { addDays, ageOfDay, clockTime, daysUntil, fullDay, fullMoment, longDay, nearMoment, shortDay, startOfDay, today } from './dates';
export { decimalOf, shownDecimal } from './decimals';
export { folded } from './folded';
export { showLanguage, startI18n } from './i18n';
export { InLanguage } from './InLanguage';
export { bestLanguage, contentLanguage, isLanguage, languageNames, languages, pseudoLanguage, type Language, type Locale } from './languages';
export { useLanguage } from './useLanguage';
