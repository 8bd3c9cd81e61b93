import { useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { meQuery } from '../../shared/api';
import { LeftWords } from './LeftWords';
import { amendments, replies, starts, type Draft, type Drafts } from './model/drafts';

interface LeftDraftsProps {
  readonly document: string;
  /** The sections that the person may read. */
  readonly sections: readonly string[];
  /** The threads that they may read; undefined while that is not known. */
  readonly threads: readonly string[] | undefined;
}

/** What somebody typed on sections and in threads that they may not read any more. */
export function LeftDrafts({ document, sections, threads }: LeftDraftsProps) {
  return (
    <>
      <LeftIn drafts={starts} document={document} places={sections} />
      {(threads !== undefined || sections.length === 0) && (
        <>
          <LeftIn drafts={replies} document={document} places={threads ?? []} />
          <LeftIn drafts={amendments} document={document} places={threads ?? []} />
        </>
      )}
    </>
  );
}

function LeftIn<D extends Draft>({ drafts, document, places }: { readonly drafts: Drafts<D>; readonly document: string; readonly places: readonly string[] }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.snapshot);
  const begin = `${me.id} ${document} `;
  const left = [...kept].filter(([key]) => key.startsWith(begin) && !places.includes(key.slice(begin.length)));
  return left.map(([key, draft]) => <LeftWords key={key} text={drafts.typedIn(draft)} discard={() => drafts.write(key, null)} />);
}
