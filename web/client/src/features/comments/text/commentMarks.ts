import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { applyUpdate, createRelativePositionFromTypeIndex, encodeRelativePosition, encodeStateVector, type Doc, type UndoManager, type XmlFragment } from 'yjs';
import { TakenEdit } from '../../../transport';
import { fromBase64 } from '../model/bytes';
import { findComment } from '../model/findComment';
import { ProseText } from '../model/proseText';
import type { CommentThread } from '../model/threads';
import type { CommentDesk, PlacedWords, SelectedWords } from './CommentDesk';
import { movedMarks } from './movedMarks';
import { ProseNodes } from './proseNodes';
import { isRemarkKey } from './remarkKeys';
import { SuggestedEdits } from './SuggestedEdits';
import { suggestionMarks } from './suggestionMarks';
import { threadsAround } from './threadsAround';
import { steps, takenIn, type Step } from './undoSteps';

interface Marks {
  readonly shown: DecorationSet;
  /** A change may have taken a mark away whose words are still there. */
  readonly hasLost: boolean;
}

const key = new PluginKey<Marks>('commentMarks');

/** So long after the last change of the text the words are looked for again; until then their marks move along with it. */
const restMs = 250;

/** So long after the first change they are looked for again, however steadily people write. */
const patienceMs = 1_000;

interface Options {
  readonly desk: CommentDesk | null;
  readonly doc: Doc | null;
  readonly root: string;
}

/** Marks the words that threads stand at. Changes nothing in the document. */
export const CommentMarks = Extension.create<Options>({
  name: 'commentMarks',

  addOptions() {
    return { desk: null, doc: null, root: '' };
  },

  addProseMirrorPlugins() {
    const { desk, doc, root } = this.options;
    if (!desk || !doc) return [];
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ shown: DecorationSet.empty, hasLost: false }),
          apply: (transaction, marks) => {
            const drawn = transaction.getMeta(key) as DecorationSet | undefined;
            if (drawn) return { shown: drawn, hasLost: false };
            if (!transaction.docChanged) return marks;
            let { hasLost } = marks;
            const shown = movedMarks(marks.shown, transaction, () => (hasLost = true));
            return { shown, hasLost };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.shown,
          handleClick: (_, __, event) => {
            desk.lead(threadsAround(event.target));
            return false;
          },
          handleKeyDown: (view, event) => {
            if (!isRemarkKey(event)) return false;
            const threads = view.state.selection.empty ? threadsAround(view.domAtPos(view.state.selection.from, 1).node) : [];
            if (threads.length === 0) return false; // the same keys begin a remark there
            desk.lead(threads, true);
            return true;
          },
        },
        view: (view) => new Watch(view, desk, doc, root),
      }),
    ];
  },
});

class Watch {
  readonly #prose: XmlFragment;
  readonly #detach: () => void;
  #resting: ReturnType<typeof setTimeout> | null = null;
  #changedAt: number | null = null;
  #threads: readonly CommentThread[] = [];
  #selected: string | null = null;
  #words = '';
  #places: ReadonlyMap<string, PlacedWords | null> = new Map();
  #undo: UndoManager | null = null;
  #taken: TakenEdit | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly desk: CommentDesk,
    private readonly doc: Doc,
    root: string,
  ) {
    this.#prose = doc.getXmlFragment(root);
    this.#detach = desk.attach({
      show: () => this.#show(),
      selection: () => this.#selection(),
      reveal: (thread) => this.#reveal(thread),
      edits: (taken) => new SuggestedEdits(doc, root, view.state.schema, taken),
      take: (updates, threads, goesOn) => this.#take(updates, threads, goesOn),
      undo: () => this.#undo?.undo(),
      enter: (thread) => this.#enter(thread),
    });
    queueMicrotask(() => this.#show());
  }

  update(view: EditorView, before: EditorView['state']): void {
    if (before.doc === view.state.doc || this.#threads.length === 0) return;
    // Its words may be gone, or stand between two changes that came at once: that is found out before the change is painted.
    if (key.getState(view.state)?.hasLost) return queueMicrotask(() => this.#look());
    const now = performance.now();
    this.#changedAt ??= now;
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#look(), Math.min(restMs, Math.max(0, this.#changedAt + patienceMs - now)));
  }

  destroy(): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    for (const event of steps) this.#undo?.off(event, this.#stepped);
    this.#detach();
  }

  #show(): void {
    const { threads, selected } = this.desk.snapshot();
    const words = JSON.stringify(this.desk.words);
    const isSame = threads === this.#threads;
    if (isSame && selected === this.#selected && words === this.#words) return;
    this.#threads = threads;
    this.#selected = selected;
    this.#words = words;
    const isEmpty = threads.length === 0 && this.#places.size === 0;
    if (isSame) this.#draw();
    else if (!isEmpty) this.#look(); // most sections have no remarks, and pay for none
  }

  /** Looks for the words of all threads. */
  #look(): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#resting = null;
    this.#changedAt = null;
    if (this.view.isDestroyed) return;
    const text = new ProseText(this.doc, this.#prose);
    const before = this.#places;
    this.#places = new Map(
      this.#threads.flatMap(({ id, anchor: { range, quote } }) => {
        if (!range || !quote) return [];
        const place = findComment(text, { first: fromBase64(range.first), last: fromBase64(range.last) }, quote);
        return [[id, place && kept(before.get(id), { ...place, words: text.text.slice(place.start, place.end) })] as const];
      }),
    );
    this.desk.placed(this.#places);
    this.#draw();
  }

  #draw(): void {
    if (this.view.isDestroyed) return;
    const { state } = this.view;
    const nodes = new ProseNodes(state.doc);
    const marks = this.#threads.flatMap((thread) => {
      const { id, kind, state: threadState } = thread;
      const place = this.#places.get(id);
      const range = place ? nodes.range(place.start, place.end) : null;
      if (!place || !range || (threadState !== 'open' && id !== this.#selected)) return [];
      const classes = ['comment-mark', `comment-${kind}`, ...(id === this.#selected ? ['comment-selected'] : [])];
      const mark = Decoration.inline(range.from, range.to, { nodeName: 'span', role: 'mark', class: classes.join(' '), 'aria-description': this.desk.words.kinds[kind], 'data-thread': id });
      return threadState === 'open' ? [mark, ...suggestionMarks(thread, place, nodes, this.desk.words)] : [mark];
    });
    this.view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta('addToHistory', false));
  }

  #selection(): SelectedWords | null {
    const { from, to } = this.view.state.selection;
    const nodes = new ProseNodes(this.view.state.doc);
    const words = from < to ? nodes.words(from, to) : null;
    const text = new ProseText(this.doc, this.#prose);
    if (!words || text.text.length !== nodes.length) return null;
    const [first, last] = [text.unitAt(words.start), text.unitAt(words.end - 1)];
    if (!first || !last) return null;
    return {
      text: text.text.slice(words.start, words.end),
      first: encodeRelativePosition(createRelativePositionFromTypeIndex(first.text, first.index, 0)),
      last: encodeRelativePosition(createRelativePositionFromTypeIndex(last.text, last.index + 1, -1)),
      stateVector: encodeStateVector(this.doc),
    };
  }

  #reveal(thread: string): void {
    this.view.dom.querySelector(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'center' });
  }

  #enter(thread: string): void {
    const place = this.#places.get(thread);
    const { state } = this.view;
    const range = place ? new ProseNodes(state.doc).range(place.start, place.end) : null;
    if (!range) return;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView());
    this.view.focus();
  }

  #take(updates: readonly Uint8Array[], threads: readonly string[], goesOn: boolean): void {
    const undo = this.#undoManager();
    const last = undo?.undoStack.at(-1);
    const isPart = goesOn && last?.meta.get(TakenEdit) === this.#taken;
    undo?.stopCapturing(); // what was typed before is a step of its own, and so is what is typed after
    if (undo && isPart) undo.lastChange = Date.now(); // by which it knows what goes on
    const origin = (this.#taken = new TakenEdit(isPart ? [...takenIn(last), ...threads] : threads));
    this.doc.transact(() => updates.forEach((update) => applyUpdate(this.doc, update, origin)), origin);
    if (last && isPart) this.#stepped({ stackItem: last, origin });
    undo?.stopCapturing();
  }

  /** Listens from the first edit on that it can be asked to undo. */
  #undoManager(): UndoManager | null {
    if (this.#undo) return this.#undo;
    const state = yUndoPluginKey.getState(this.view.state) as { readonly undoManager: UndoManager } | undefined;
    this.#undo = state?.undoManager ?? null;
    this.#undo?.addTrackedOrigin(TakenEdit);
    for (const event of steps) this.#undo?.on(event, this.#stepped);
    return this.#undo;
  }

  readonly #stepped = (step: Step): void => {
    if (step.stackItem && step.origin instanceof TakenEdit) step.stackItem.meta.set(TakenEdit, step.origin);
    else if (step.type === 'undo') this.desk.tookOut(takenIn(step.stackItem));
    this.desk.canUndo(takenIn(this.#undo?.undoStack.at(-1)));
  };
}

/** A place that is what it was stays the same object: its card has nothing to show anew. */
function kept(before: PlacedWords | null | undefined, now: PlacedWords): PlacedWords {
  return before?.start === now.start && before.end === now.end && before.words === now.words && before.isEdited === now.isEdited ? before : now;
}
