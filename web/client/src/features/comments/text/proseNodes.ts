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

  constructor(doc: Node) {
    const pieces: Piece[] = [];
    let length = 0;
    const walk = (parent: Node, start: number) => {
      parent.forEach((node, offset) => {
        const position = start + offset;
        if (node.isText) {
          pieces.push({ offset: length, position, length: node.nodeSize });
          length += node.nodeSize;
        } else if (node.type.name === 'hardBreak') {
          length += 1;
        } else {
          walk(node, position + 1);
          if (node.isTextblock) length += 1;
        }
      });
    };
    walk(doc, 0);
    this.length = length;
    this.#pieces = pieces;
  }

  /** Where the words between two places stand in the editor's document; null when there are none. */
  range(start: number, end: number): { readonly from: number; readonly to: number } | null {
    const first = this.#pieces.find((piece) => piece.offset + piece.length > start);
    const last = this.#pieces.findLast((piece) => piece.offset < end);
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
}
