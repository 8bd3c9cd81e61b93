import { AbstractType, type XmlFragment } from 'yjs';
import { isUntouched } from '../../../shared/cells';

/** For each block of a text, in order: true while all of it is what the service put there, and nothing of it was deleted. */
export function untouchedBlocks(text: XmlFragment): readonly boolean[] {
  return text.toArray().map((block) => block instanceof AbstractType && isUntouched(block));
}
