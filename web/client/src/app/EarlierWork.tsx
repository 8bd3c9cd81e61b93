import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { meQuery } from '../shared/api';
import { device } from '../transport/device';

const LeftWork = lazy(async () => ({ default: (await import('../features/documents')).LeftWork }));

/** What an earlier page could not send is sent from any page; only then does the first page load what that takes. */
export function EarlierWork() {
  const { data: me } = useSuspenseQuery(meQuery);
  const hasLeft = useHasLeft(me.id);
  return hasLeft ? (
    <Suspense fallback={null}>
      <LeftWork />
    </Suspense>
  ) : null;
}

function useHasLeft(person: string): boolean {
  const [hasLeft, setHasLeft] = useState(false);
  useEffect(() => {
    void device.leftBy(person).then((left) => left.length > 0 && setHasLeft(true));
  }, [person]);
  return hasLeft;
}
