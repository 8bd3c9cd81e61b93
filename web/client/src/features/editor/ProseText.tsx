import { getSchema } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { useLayoutEffect, useRef } from 'react';
import type { Doc } from 'yjs';
import './prose.css';
import { proseExtensions } from './proseExtensions';
import { proseSchema } from './proseSchema';

interface ProseTextProps {
  readonly doc: Doc;
  readonly lang: string | undefined;
}

/** The text of a section that nobody changes any more: an ordinary part of the page, to be read, searched and printed. */
export function ProseText({ doc, lang }: ProseTextProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const schema = getSchema(proseExtensions());
    const { content } = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(proseSchema.root), schema);
    place.current?.replaceChildren(DOMSerializer.fromSchema(schema).serializeFragment(content));
  }, [doc]);
  return <div ref={place} className="prose prose-still" lang={lang} />;
}
