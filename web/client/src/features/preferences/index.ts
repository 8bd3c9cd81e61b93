export { LanguageChoice } from './LanguageChoice';
export { ThemeSwitch } from './ThemeSwitch';
