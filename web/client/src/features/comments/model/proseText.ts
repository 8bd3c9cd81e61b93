import { XmlElement, XmlText, createAbsolutePositionFromRelativePosition, decodeRelativePosition, type Doc, type XmlFragment } from 'yjs';

/**
 * A section of prose as one text, in which places are counted in UTF-16 units: a line feed ends each paragraph and heading and stands
 * for a hard break, a half of a character is U+FFFD, an embed is U+FFFC, and nothing else adds anything. The service counts alike.
 */
export class ProseText {
  readonly text: string;
  readonly #starts = new Map<XmlText, number>();
  #bare: BareText | null = null;

  constructor(
    private readonly doc: Doc,
    prose: XmlFragment,
  ) {
    const parts: string[] = [];
    let length = 0;
    const add = (part: string) => {
      parts.push(part);
      length += part.length;
    };
    const walk = (parent: XmlFragment) => {
      for (const child of parent.toArray()) {
        if (child instanceof XmlText) {
          this.#starts.set(child, length);
          add(wordsOf(child));
        } else if (child instanceof XmlElement) {
          walk(child);
          if (ending.includes(child.nodeName)) add('\n');
        }
      }
    };
    walk(prose);
    this.text = parts.join('');
  }

  /** The same without line feeds: paragraphs are split and joined, and the words stay the same. */
  get bare(): BareText {
    return (this.#bare ??= new BareText(this.text));
  }

  /** Where an encoded position of Yjs is; null when it is in no text, or in one that is not here. */
  offsetOf(encoded: Uint8Array): number | null {
    const place = createAbsolutePositionFromRelativePosition(decodeRelativePosition(encoded), this.doc, false);
    if (!(place?.type instanceof XmlText)) return null;
    const start = this.#starts.get(place.type);
    return start === undefined ? null : start + place.index;
  }

  /** The text node and the place in it of a unit; null when there stands none. */
  unitAt(offset: number): { readonly text: XmlText; readonly index: number } | null {
    for (const [text, start] of this.#starts) if (offset >= start && offset < start + text.length) return { text, index: offset - start };
    return null;
  }
}

/** A text without its line feeds, with the way back. */
export class BareText {
  readonly text: string;
  readonly #places: readonly number[];

  constructor(text: string) {
    const places: number[] = [];
    for (let at = 0; at < text.length; at++) if (text[at] !== '\n') places.push(at);
    this.#places = places;
    this.text = text.replaceAll('\n', '');
  }

  /** Where a unit stands in the whole text. */
  placeOf(at: number): number {
    return this.#places[at] ?? 0;
  }

  /** How many units stand before a place of the whole text. */
  countBefore(place: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placeOf(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The nodes that end a line. */
const ending: readonly string[] = ['paragraph', 'heading', 'hardBreak'];

function wordsOf(text: XmlText): string {
  const inserts = text.toDelta() as readonly { readonly insert: unknown }[];
  return inserts.map(({ insert }) => (typeof insert === 'string' ? wellFormed(insert) : '\uFFFC')).join('');
}

/** With U+FFFD for each half of a character. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'));
}
