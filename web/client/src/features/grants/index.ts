import { lazy } from 'react';

export { allGrantsQuery, type GrantFilter } from './grantsQuery';
export { GrantTable } from './GrantTable';
export { peopleSlug } from './peopleSlug';
export { roles } from './roles';
export { useGrantTasks } from './useGrantTasks';
export const PeoplePane = lazy(async () => ({ default: (await import('./PeoplePane')).PeoplePane }));
