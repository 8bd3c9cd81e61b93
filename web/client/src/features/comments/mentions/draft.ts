import { changeBetween } from '../../../shared/cells/textChange';

/** A person named in a text that is being written: `@` and the name, as a whole. */
export interface DraftMention {
  readonly at: number;
  readonly length: number;
  readonly person: string;
}

/** Words that are being written, with the people that were chosen in them. */
export interface Draft {
  readonly text: string;
  readonly mentions: readonly DraftMention[];
}

export const emptyDraft: Draft = { text: '', mentions: [] };

/** What somebody types to find a person: `@` at the start of a word, and what follows it up to the caret. */
export interface NameQuery {
  readonly at: number;
  readonly name: string;
}

/** Stands in the text that is sent for one person: the first for the first of the mentions that go with it, and so on. */
const place = '\uFFFC';

/** Longer than any name with its blanks; what is typed beyond it is text. */
const longestName = 40;

/** The draft after somebody typed. Who writes inside a name names nobody there any more. */
export function edited(draft: Draft, text: string, caret: number): Draft {
  const words = text.replaceAll(place, ''); // what was pasted must not pass for a mention
  const change = changeBetween(draft.text, words, Math.min(caret, words.length));
  if (!change) return draft;
  const end = change.at + change.removed;
  const moved = change.inserted.length - change.removed;
  const mentions = draft.mentions.flatMap((mention) => {
    if (mention.at + mention.length <= change.at) return [mention];
    return end <= mention.at ? [{ ...mention, at: mention.at + moved }] : [];
  });
  return { text: words, mentions };
}

/** What is being looked for at the caret; null when nothing is. */
export function queryAt({ text, mentions }: Draft, caret: number): NameQuery | null {
  const found = /(?:^|[\s(])@([^@\n]*)$/.exec(text.slice(0, caret));
  const name = found?.[1];
  if (name === undefined || name.length > longestName || /^\s/.test(name)) return null;
  const at = caret - name.length - 1;
  return mentions.some((mention) => mention.at === at) ? null : { at, name };
}

/** The draft with a person in the place of what was typed to find them, and where the caret stands then. */
export function withMention(draft: Draft, { at, name }: NameQuery, person: string, called: string): { readonly draft: Draft; readonly caret: number } {
  const [before, after] = [draft.text.slice(0, at), draft.text.slice(at + name.length + 1)];
  const words = `@${called}`;
  const text = `${before}${words}${after.startsWith(' ') ? '' : ' '}${after}`;
  const { mentions } = edited(draft, text, at + words.length + 1);
  const all = [...mentions, { at, length: words.length, person }].sort((one, other) => one.at - other.at);
  return { draft: { text, mentions: all }, caret: at + words.length + 1 };
}

/** The words as they are sent: a mark for each person, and who they are. */
export function sent({ text, mentions }: Draft): { readonly text: string; readonly mentions: readonly string[] | null } {
  let [words, from] = ['', 0];
  for (const mention of mentions) {
    words += text.slice(from, mention.at) + place;
    from = mention.at + mention.length;
  }
  return { text: words + text.slice(from), mentions: mentions.length === 0 ? null : mentions.map(({ person }) => person) };
}

/** Words that came, in pieces: text, and people by their ids. */
export function piecesOf(text: string, mentions: readonly string[] | null | undefined): readonly (string | { readonly person: string | null })[] {
  return text.split(place).flatMap((words, index) => (index === 0 ? [words] : [{ person: mentions?.[index - 1] ?? null }, words])).filter((piece) => piece !== '');
}

/** Words that came, as they are written on. */
export function draftOf(text: string, mentions: readonly string[] | null, nameOf: (person: string) => string): Draft {
  let words = '';
  const people: DraftMention[] = [];
  for (const piece of piecesOf(text, mentions)) {
    if (typeof piece === 'string') words += piece;
    else if (piece.person !== null) {
      const name = `@${nameOf(piece.person)}`;
      people.push({ at: words.length, length: name.length, person: piece.person });
      words += name;
    }
  }
  return { text: words, mentions: people };
}
