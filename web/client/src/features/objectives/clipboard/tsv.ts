/**
 * The lines and fields of what spreadsheets put on the clipboard: tabs between fields, line ends between lines, and double quotes
 * around a field that holds one of these (with each quote in it doubled). A quote that is not closed is a letter like others.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, length } = quotedAt(text, at) ?? plainAt(text, at);
    line.push(value);
    at += length;
    if (text[at] === '\t') {
      at++;
      // A tab at the very end still has an empty field behind it.
      if (at < text.length) continue;
      line.push('');
    }
    lines.push(line);
    line = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return lines;
}

/** A field as it goes on the clipboard, so that a spreadsheet and `parseTsv` read it as one. */
export function tsvField(value: string): string {
  return /[\t\r\n]|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

interface Field {
  readonly value: string;
  readonly length: number;
}

function quotedAt(text: string, at: number): Field | null {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = at;
  const found = quoted.exec(text);
  return found && { value: (found[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n'), length: found[0].length };
}

function plainAt(text: string, at: number): Field {
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  const value = plain.exec(text)?.[0] ?? '';
  return { value, length: value.length };
}
