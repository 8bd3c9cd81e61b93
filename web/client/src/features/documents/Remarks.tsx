import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type DocumentAddress, documentId, documentPath, type DocumentSearch, type DocumentWords, splitSection } from '../../shared/catalog';
import type { DocumentOpening } from '../../transport';
import { LeftDrafts, RemarksPane, type CommentDesk, type Remarks as Known } from '../comments';
import type { SectionVersion } from './sections';
import { useSection, type OpenSection } from './useOpen';
import { whenNothingIsUnsent } from './whenNothingIsUnsent';

interface RemarksProps {
  readonly address: DocumentAddress;
  readonly words: DocumentWords;
  readonly opening: DocumentOpening;
  /** Of the section that is shown; null on the pages that show none. */
  readonly version: SectionVersion | null;
  readonly desk: CommentDesk;
  readonly known: Known;
}

/** The remarks on the document, beside its text. */
export function Remarks(props: RemarksProps) {
  const { address, opening, version, known } = props;
  return (
    <>
      <LeftDrafts document={documentId(address)} sections={opening.sections.map(({ section }) => section)} threads={known.page?.threads.map(({ thread }) => thread.id)} />
      {opening.sections.length === 0 ? null : version ? <OfSection key={version.section} {...props} version={version} /> : <Pane {...props} open={null} />}
    </>
  );
}

function OfSection(props: RemarksProps & { readonly version: SectionVersion }) {
  return <Pane {...props} open={useSection(documentId(props.address), props.version.section)} />;
}

function Pane({ address, words, version, desk, known, open }: RemarksProps & { readonly open: OpenSection | null }) {
  const navigate = useNavigate();
  const provider = open?.provider;
  const whenSaved = useCallback((until: AbortSignal) => (provider ? whenNothingIsUnsent(provider, until) : Promise.resolve()), [provider]);
  const together = useCallback(<T,>(act: (letIn: () => void) => Promise<T>) => (provider ? provider.together(act) : act(() => undefined)), [provider]);
  const edition = useCallback(() => ({ generation: provider?.generation ?? 0, schema: provider?.place.schema ?? 0 }), [provider]);
  const [id, ability] = [version?.section ?? null, version?.ability ?? 'none'];
  const section = useMemo(
    () => (id === null ? null : { id, ability, whenSaved, together, edition }),
    [id, ability, whenSaved, together, edition],
  );
  const filter = useSearch({ strict: false, select: ({ remarks }: DocumentSearch) => remarks ?? '' });
  const lead = useCallback(
    (to: string, chosen: string) => void navigate({ to: documentPath(address, to), search: { thread: chosen, ...(filter ? { remarks: filter } : {}) } }),
    [navigate, address, filter],
  );
  return (
    <RemarksPane
      document={documentId(address)}
      section={section}
      desk={desk}
      remarks={known}
      titleOf={(to) => words.section(splitSection(to).slug).title}
      filter={filter}
      changeFilter={(remarks) => void navigate({ to: '.', search: (search: DocumentSearch) => withFilter(search, remarks), replace: true })}
      open={lead}
    />
  );
}

function withFilter({ versions, thread, cycle }: DocumentSearch, remarks: string): DocumentSearch {
  return { ...(versions ? { versions } : {}), ...(thread ? { thread } : {}), ...(remarks ? { remarks } : {}), ...(cycle ? { cycle } : {}) };
}
