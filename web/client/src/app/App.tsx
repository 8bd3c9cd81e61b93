import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { asksAgain, pauseBefore } from '../shared/api';
import { createAppRouter } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: asksAgain,
      retryDelay: pauseBefore,
      refetchOnWindowFocus: true,
    },
    // Whoever is offline hears so at once; nothing is sent later behind their back.
    mutations: { networkMode: 'always' },
  },
});

const router = createAppRouter(queries);

export function App() {
  const { i18n } = useTranslation();
  return (
    // The words that react-aria brings itself follow the interface, not the browser.
    <I18nProvider locale={i18n.language}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
