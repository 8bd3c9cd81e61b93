import type { Node } from '@tiptap/pm/model';

interface Piece {
  /** Where it stands in the text (`ProseText`). */
  readonly offset: number;
  /** Where it stands in the editor's document. */
  readonly position: number;
  readonly length: number;
}

/** The places of the text of a section in the document of its editor, and back. */
export class ProseNodes {
  readonly length: number;
  readonly #pieces: readonly Piece[];
  /** The line feeds of the text: hard breaks, and the ends of what holds text. */
  readonly #lineEnds = new Map<number, { readonly position: number; readonly endsBlock: boolean }>();

  constructor(private readonly doc: Node) {
    const pieces: Piece[] = [];
    let length = 0;
    const walk = (parent: Node, start: number) => {
      parent.forEach((node, offset) => {
        const position = start + offset;
        if (node.isText) {
          pieces.push({ offset: length, position, length: node.nodeSize });
          length += node.nodeSize;
        } else if (node.type.name === 'hardBreak') {
          this.#lineEnds.set(length, { position, endsBlock: false });
          length += 1;
        } else {
          walk(node, position + 1);
          if (node.isTextblock) {
            this.#lineEnds.set(length, { position: position + 1 + node.content.size, endsBlock: true });
            length += 1;
          }
        }
      });
    };
    walk(doc, 0);
    this.length = length;
    this.#pieces = pieces;
  }

  /** Where the words between two places stand in the editor's document; null when there are none. */
  range(start: number, end: number): { readonly from: number; readonly to: number } | null {
    const first = this.#pieces[this.#firstAfter(start)];
    const last = this.#lastBefore(end);
    if (!first || !last) return null;
    const from = first.position + Math.max(0, start - first.offset);
    const to = last.position + Math.min(last.length, end - last.offset);
    return from < to ? { from, to } : null;
  }

  /** The places of the words between two positions of the editor's document; null when there are none. */
  words(from: number, to: number): { readonly start: number; readonly end: number } | null {
    const first = this.#pieces.find((piece) => piece.position + piece.length > from);
    const last = this.#pieces.findLast((piece) => piece.position < to);
    if (!first || !last) return null;
    const start = first.offset + Math.max(0, from - first.position);
    const end = last.offset + Math.min(last.length, to - last.position);
    return start < end ? { start, end } : null;
  }

  /** Where a unit of the text stands; a line feed stands behind the last character of its line. */
  before(offset: number): number {
    const piece = this.#pieces[this.#firstAfter(offset)];
    if (piece && piece.offset <= offset) return piece.position + offset - piece.offset;
    return this.#lineEnds.get(offset)?.position ?? this.doc.content.size;
  }

  /** The place behind a unit of the text: behind one that ends a paragraph, where the next one begins. */
  behind(offset: number): number {
    const lineEnd = this.#lineEnds.get(offset);
    return lineEnd?.endsBlock ? this.before(offset + 1) : this.before(offset) + 1;
  }

  /** The index of the first piece that ends behind a place; the pieces stand in the order of the text. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece && piece.offset + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lastBefore(offset: number): Piece | undefined {
    const at = this.#firstAfter(offset);
    const piece = this.#pieces[at];
    return piece && piece.offset < offset ? piece : this.#pieces[at - 1];
  }
}
