export { chooseTheme, startTheme, useTheme, type Theme } from './theme';
