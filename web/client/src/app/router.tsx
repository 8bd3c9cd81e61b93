import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { InboxPage } from '../features/inbox';
import { boardSearchOf, cycleSearchOf, documentSearchOf, plansSearchOf, versionSearchOf } from '../shared/catalog';
import { HttpFailure, catalogQuery, documentsQuery, meQuery } from '../shared/api';
import { Failure, FailurePage } from './FailurePage';
import { LoadingPage } from './LoadingPage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';

interface RouterContext {
  readonly queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage, errorComponent: FailurePage });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => (typeof search.next === 'string' ? { next: search.next } : {}),
  component: lazyRouteComponent(() => import('../features/sign-in'), 'SignInPage'),
  errorComponent: FailurePage,
});

/** Everything behind the sign-in: knows the person, the catalogue and the person's documents before it shows. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: Shell,
  errorComponent: FailurePage,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.query({ ...meQuery, staleTime: 'static' });
    } catch (failure) {
      if (failure instanceof HttpFailure && failure.status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw failure;
    }
  },
  loader: ({ context }) => Promise.all([context.queries.query({ ...catalogQuery, staleTime: 'static' }), context.queries.query({ ...documentsQuery, staleTime: 'static' })]),
  staleTime: Number.POSITIVE_INFINITY,
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: cycleSearchOf,
  component: lazyRouteComponent(() => import('../features/home'), 'HomePage'),
});

const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans',
  validateSearch: plansSearchOf,
  component: lazyRouteComponent(() => import('../features/plans'), 'PlansPage'),
});

const phenomenaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/phenomena',
  validateSearch: cycleSearchOf,
  component: lazyRouteComponent(() => import('../features/phenomena'), 'PhenomenaPage'),
});

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/board',
  validateSearch: boardSearchOf,
  component: lazyRouteComponent(() => import('../features/board'), 'BoardPage'),
});

const inboxRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/inbox', component: InboxPage });

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  component: lazyRouteComponent(() => import('../features/admin'), 'AdminPage'),
});

const documentPage = (name: 'PlanPage' | 'PhenomenonPage' | 'ThemePage') => lazyRouteComponent(() => import('../features/documents'), name);

const planRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/plans/$cycle/$name/$', validateSearch: documentSearchOf, component: documentPage('PlanPage') });
const actionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$cycle/$name/actions/$item',
  component: lazyRouteComponent(() => import('../features/actions'), 'ActionPage'),
});
const yearRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$cycle/$name/years/$year',
  component: lazyRouteComponent(() => import('../features/evaluation'), 'YearPage'),
});
const versionPage = (name: 'PlanVersionPage' | 'PhenomenonVersionPage' | 'ThemeVersionPage') => lazyRouteComponent(() => import('../features/versions'), name);

const versionRoutes = [
  createRoute({ getParentRoute: () => signedInRoute, path: '/plans/$cycle/$name/versions/$version', validateSearch: versionSearchOf, component: versionPage('PlanVersionPage') }),
  createRoute({ getParentRoute: () => signedInRoute, path: '/phenomena/$cycle/$name/versions/$version', validateSearch: versionSearchOf, component: versionPage('PhenomenonVersionPage') }),
  createRoute({ getParentRoute: () => signedInRoute, path: '/themes/$cycle/$name/versions/$version', validateSearch: versionSearchOf, component: versionPage('ThemeVersionPage') }),
] as const;
const phenomenonRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/phenomena/$cycle/$name/$', validateSearch: documentSearchOf, component: documentPage('PhenomenonPage') });
const themeRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/themes/$cycle/$name/$', validateSearch: documentSearchOf, component: documentPage('ThemePage') });

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([homeRoute, plansRoute, phenomenaRoute, boardRoute, inboxRoute, adminRoute, actionRoute, yearRoute, ...versionRoutes, planRoute, phenomenonRoute, themeRoute]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: Failure,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
