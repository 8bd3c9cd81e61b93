import { Decoration } from '@tiptap/pm/view';
import type { CommentThread } from '../model/threads';
import { wordChanges, type WordChange } from '../model/wordChanges';
import type { MarkWords, PlacedWords } from './CommentDesk';
import type { ProseNodes } from './proseNodes';

/**
 * A suggestion as a change that can be read in the text: words that would go are struck, words that would come stand beside them. Both
 * are said in words too, for those who do not see them; nothing of it is in the document.
 */
export function suggestionMarks({ id, replacement }: CommentThread, place: PlacedWords, nodes: ProseNodes, words: MarkWords): readonly Decoration[] {
  if (replacement === null) return [];
  const found = place.words.trim();
  const start = place.start + place.words.length - place.words.trimStart().length;
  return changesOf(found, replacement).flatMap(({ start: at, gone, come }) => {
    const marks: Decoration[] = [];
    const range = gone ? nodes.range(start + at, start + at + gone.length) : null;
    if (range) marks.push(Decoration.inline(range.from, range.to, { nodeName: 'del', class: 'suggestion-gone', title: words.gone, 'data-thread': id }));
    const behind = range?.to ?? nodes.before(start + at);
    if (come.trim() || !range) marks.push(Decoration.widget(behind, () => comingWords(id, come, words), { side: 1, key: `${id} ${at} ${come} ${words.come}` }));
    return marks;
  });
}

/** The marks are drawn anew whenever somebody writes; what changes in a suggestion is worked out once. */
const known = new Map<string, readonly WordChange[]>();
const mostKnown = 2_000;

function changesOf(found: string, replacement: string): readonly WordChange[] {
  const key = `${found}\0${replacement}`;
  const changes = known.get(key) ?? wordChanges(found, replacement);
  if (known.size >= mostKnown) known.clear();
  known.set(key, changes);
  return changes;
}

function comingWords(thread: string, come: string, words: MarkWords): HTMLElement {
  const shown = document.createElement('ins');
  shown.className = 'suggestion-come';
  shown.dataset.thread = thread;
  shown.title = words.come;
  const said = document.createElement('span');
  said.className = 'suggestion-said';
  said.textContent = ` ${words.come}: `;
  shown.append(said, come);
  return shown;
}
