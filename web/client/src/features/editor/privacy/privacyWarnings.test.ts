// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { proseExtensions } from '../proseExtensions';
import { PrivacyWarnings, warningsOf } from './privacyWarnings';

let editor: Editor;

function open(content: string): void {
  editor = new Editor({ element: document.body.appendChild(document.createElement('div')), injectCSS: false, extensions: [...proseExtensions(), PrivacyWarnings], content });
}

const flagged = () => warningsOf(editor.state).map(({ from, to }) => editor.state.doc.textBetween(from, to));

afterEach(() => editor.destroy());

it('what was there when the text was opened is flagged, in lists and tables too', () => {
  open('<p>0470 12 34 56</p><ul><li><p>the car 1-ABC-234</p></li></ul>');
  expect(flagged()).toEqual(['0470 12 34 56', '1-ABC-234']);
});

it('a passage is flagged as soon as it is complete, and no longer when it is changed', () => {
  open('<p>the car 1-ABC-23</p>');
  expect(flagged()).toEqual([]);
  editor.commands.insertContentAt(17, '4');
  expect(flagged()).toEqual(['1-ABC-234']);
  editor.commands.insertContentAt(10, 'x');
  expect(flagged()).toEqual([]);
});

it('a warning stays with its passage while others are written before it', () => {
  open('<p>intro</p><p>call 0470 12 34 56</p>');
  editor.commands.insertContentAt(1, 'a longer ');
  editor.commands.insertContentAt(0, '<p>new first</p>');
  expect(flagged()).toEqual(['0470 12 34 56']);
});

it('two paragraphs that are joined are looked at as one', () => {
  open('<p>1-ABC</p><p>-234</p>');
  editor.commands.setTextSelection(8);
  editor.commands.joinBackward();
  expect(editor.getText()).toBe('1-ABC-234');
  expect(flagged()).toEqual(['1-ABC-234']);
});

it('nothing is written into the text', () => {
  open('<p>0470 12 34 56</p>');
  expect(editor.getHTML()).toBe('<p>0470 12 34 56</p>');
});
