import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { HttpFailure } from '../shared/api';
import { createAppRouter } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only an accident is worth another try.
      retry: (count, failure) => count < 2 && !(failure instanceof HttpFailure && failure.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});

const router = createAppRouter(queries);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
