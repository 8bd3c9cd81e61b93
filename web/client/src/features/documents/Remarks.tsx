import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { documentId, documentPath, type DocumentAddress } from '../../shared/catalog';
import type { DocumentOpening, SectionProvider } from '../../transport';
import { LeftDrafts, RemarksPane, type CommentDesk, type Remarks as Known } from '../comments';
import { splitSection, type SectionVersion } from './sections';
import type { DocumentWords } from './useDocumentWords';
import { useSection, type OpenSection } from './useOpen';

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
  const whenSaved = useCallback(() => (provider ? whenNothingIsUnsent(provider) : Promise.resolve()), [provider]);
  const section = useMemo(() => version && { id: version.section, ability: version.ability, desk, whenSaved }, [version, desk, whenSaved]);
  return (
    <RemarksPane
      document={documentId(address)}
      section={section}
      remarks={known}
      titleOf={(id) => words.section(splitSection(id).slug).title}
      open={(id, chosen) => void navigate({ to: documentPath(address, id), search: { thread: chosen } })}
    />
  );
}

function whenNothingIsUnsent(provider: SectionProvider): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (provider.hasUnsent) return;
      provider.off('state', look);
      resolve();
    };
    provider.on('state', look);
    look();
  });
}
