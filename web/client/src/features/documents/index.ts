export { PhenomenonPage, PlanPage, ThemePage } from './pages';
