import { describe, expect, it } from 'vitest';
import { Doc, UndoManager, XmlElement, XmlText, createRelativePositionFromTypeIndex, encodeRelativePosition, type XmlFragment } from 'yjs';
import cases from '../../../../../../tests/kit/Comments/place-cases.json';
import { findComment, type CommentPlace, type CommentQuote, type CommentRange } from './findComment';
import { ProseText, wellFormed } from './proseText';

/** Of a case that the service's tests read too (`PlaceCase.cs`). */
type Step = readonly [word: string, at: number, ...rest: (number | string)[]];

const surroundings = 32;

function play({ paragraphs, select, steps }: (typeof cases)[number]): CommentPlace | null {
  const doc = new Doc();
  const prose = doc.getXmlFragment('default');
  paragraphs.forEach((text, at) => write(prose, at, text));
  const { range, quote } = commentOn(new ProseText(doc, prose), select as [number, number]);
  for (const step of steps) act(prose, step as unknown as Step);
  return findComment(new ProseText(doc, prose), range, quote);
}

function commentOn(before: ProseText, [start, end]: readonly [number, number]): { readonly range: CommentRange; readonly quote: CommentQuote } {
  const quote = { text: before.text.slice(start, end), before: before.text.slice(Math.max(0, start - surroundings), start), after: before.text.slice(end, end + surroundings) };
  return { range: rangeOf(before, start, end), quote };
}

function rangeOf(prose: ProseText, start: number, end: number): CommentRange {
  const [first, last] = [prose.unitAt(start), prose.unitAt(end - 1)];
  if (!first || !last) throw new Error('no words are selected');
  return {
    first: encodeRelativePosition(createRelativePositionFromTypeIndex(first.text, first.index, 0)),
    last: encodeRelativePosition(createRelativePositionFromTypeIndex(last.text, last.index + 1, -1)),
  };
}

function act(prose: XmlFragment, [word, at, ...rest]: Step): void {
  const text = textOf(prose, at);
  switch (word) {
    case 'insert':
      return text.insert(rest[0] as number, rest[1] as string);
    case 'delete':
      return text.delete(rest[0] as number, rest[1] as number);
    case 'split': {
      const cut = rest[0] as number;
      write(prose, at + 1, wordsOf(text).slice(cut));
      return text.delete(cut, text.length - cut);
    }
    case 'join':
      text.insert(text.length, wordsOf(textOf(prose, at + 1)));
      return prose.delete(at + 1, 1);
    case 'move': {
      const to = rest[0] as number;
      write(prose, to, wordsOf(text));
      return prose.delete(to <= at ? at + 1 : at, 1);
    }
    case 'copy':
      return write(prose, rest[0] as number, wordsOf(text));
    case 'turn': {
      const said = wordsOf(text);
      prose.delete(at, 1);
      return write(prose, at, said, rest as string[]);
    }
    case 'break': {
      const [place, line] = [rest[0] as number, prose.get(at) as XmlElement];
      line.insert(1, [new XmlElement('hardBreak'), new XmlText(wordsOf(text).slice(place))]);
      return text.delete(place, text.length - place);
    }
    case 'remove':
      return prose.delete(at, 1);
    default:
      throw new Error(`${word} is no step`);
  }
}

function write(prose: XmlFragment, at: number, text: string, names: readonly string[] = ['paragraph']): void {
  const written = names.reduceRight<XmlElement | XmlText>((inner, name) => {
    const element = new XmlElement(name);
    element.insert(0, [inner]);
    return element;
  }, new XmlText(text));
  prose.insert(at, [written]);
}

const wordsOf = (text: XmlText) => text.toJSON();
const textOf = (prose: XmlFragment, paragraph: number) => (prose.get(paragraph) as XmlElement).get(0) as XmlText;

describe('the words of a comment', () => {
  it.each(cases)('$name', (example) => {
    const [start, end, isEdited] = example.place ?? [];
    expect(play(example)).toEqual(example.place && { start, end, isEdited });
  });
});

it('words that were changed, and replaced, are where they were when that is undone', () => {
  const doc = new Doc();
  const prose = doc.getXmlFragment('default');
  write(prose, 0, 'De zone kiest woninginbraak als prioriteit.');
  const { range, quote } = commentOn(new ProseText(doc, prose), [3, 27]);
  const text = textOf(prose, 0);
  text.delete(10, 1); // by somebody else
  const before = findComment(new ProseText(doc, prose), range, quote);
  const own = new UndoManager(prose);
  doc.transact(() => {
    text.delete(13, 13);
    text.insert(13, 'diefstal');
    text.delete(3, 4);
    text.insert(3, 'stad');
  });
  own.undo();
  expect(text.toJSON()).toBe('De zone kist woninginbraak als prioriteit.');
  expect(findComment(new ProseText(doc, prose), range, quote)).toEqual(before);
});

it('a half of a character is one unit', () => {
  expect(wellFormed('a\uD83Db🙂\uDE42')).toBe('a\uFFFDb🙂\uFFFD');
});
