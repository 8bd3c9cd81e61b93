// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { followLinks } from './followLinks';
import { proseExtensions } from './proseExtensions';
import { ReadingMode, setReadingMode } from './readingMode';

let editor: Editor;
let opened: string[];

function open(locked: boolean): void {
  opened = [];
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    injectCSS: false,
    extensions: [...proseExtensions(), ReadingMode, followLinks((address) => opened.push(address))],
    content: '<p>see <a href="https://police.be/">the site</a></p>',
  });
  setReadingMode(editor, locked);
  editor.commands.setTextSelection(8); // within the link
}

const press = (init: KeyboardEventInit) => editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));

afterEach(() => editor.destroy());

it('a reader follows the link at the caret with Enter', () => {
  open(true);
  press({});
  expect(opened).toEqual(['https://police.be/']);
});

it('a writer follows it with Alt and Enter, and Enter alone stays a new paragraph', () => {
  open(false);
  press({});
  expect(opened).toEqual([]);
  editor.commands.setContent('<p>see <a href="https://police.be/">the site</a></p>');
  editor.commands.setTextSelection(8);
  press({ altKey: true });
  expect(opened).toEqual(['https://police.be/']);
});

it('outside a link Enter leads nowhere', () => {
  open(true);
  editor.commands.setTextSelection(2);
  press({});
  expect(opened).toEqual([]);
});
