export { LeftWork } from './LeftWork';
export { PhenomenonPage, PlanPage, ThemePage } from './pages';
