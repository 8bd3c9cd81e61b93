import { useNavigate } from '@tanstack/react-router';
import type { BoardSearch } from '../../shared/catalog';

/** Puts other filters into the address; an empty one leaves it. */
export function useChangeSearch(): (part: { readonly [key in keyof BoardSearch]?: BoardSearch[key] | '' | undefined }) => void {
  const navigate = useNavigate({ from: '/board' });
  return (part) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)) as BoardSearch,
      replace: true,
      resetScroll: false,
    });
}
