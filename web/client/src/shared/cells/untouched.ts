import { AbstractType, type Item } from 'yjs';

/** The client id with which the service writes what a section starts with (`Section.ServiceClientId`). */
const serviceClient = 1;

/** True while all of it is what the service put there, and nothing of it was deleted. */
export function isUntouched(type: Pick<AbstractType<unknown>, '_item' | '_start' | '_map'>): boolean {
  if (type._item && type._item.id.client !== serviceClient) return false;
  // What was deleted stays in its place as an item, so the row of items tells everything that has happened here.
  for (let item = type._start; item; item = item.right) if (!isOfService(item)) return false;
  return [...type._map.values()].every(isOfService);
}

function isOfService(item: Item): boolean {
  if (item.id.client !== serviceClient || item.deleted) return false;
  const child = (item.content as { readonly type?: unknown }).type;
  return !(child instanceof AbstractType) || isUntouched(child);
}
