import { XmlElement, XmlText, type AbstractType, type XmlFragment } from 'yjs';

/** The client id with which the service writes what a section starts with (`Section.ServiceClientId`). */
const serviceClient = 1;

/** For each block of a text, in order: true while all of it is what the service put there, and nothing of it was deleted. */
export function untouchedBlocks(text: XmlFragment): readonly boolean[] {
  return text.toArray().map((block) => block._item?.id.client === serviceClient && isUntouched(block));
}

function isUntouched(type: Pick<AbstractType<unknown>, '_start' | '_map'>): boolean {
  // What was deleted stays in its place as an item, so the row of items tells everything that has happened here.
  for (let item = type._start; item; item = item.right) {
    if (item.id.client !== serviceClient || item.deleted) return false;
    const child = (item.content as { readonly type?: unknown }).type;
    if ((child instanceof XmlElement || child instanceof XmlText) && !isUntouched(child)) return false;
  }
  return [...type._map.values()].every((item) => item.id.client === serviceClient && !item.deleted);
}
