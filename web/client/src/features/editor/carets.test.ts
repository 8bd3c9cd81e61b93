// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { remoteCarets } from './carets';

const from = (right: number) => () => ({ right }) as DOMRect;

it.each([
  ['beyond the end of the text stands before the caret', 391, true],
  ['within the text stands after the caret', 389, false],
])('a name that would reach %s', (_, right, isAtEnd) => {
  const caret = remoteCarets(new Awareness(new Y.Doc())).options.render({ name: 'Lotte', organisationKind: 'zonal' });
  const text = document.createElement('div');
  text.className = 'ProseMirror';
  text.getBoundingClientRect = from(390);
  text.append(caret);
  const label = caret.querySelector<HTMLElement>('.caret-label') ?? document.createElement('i');
  label.getBoundingClientRect = from(right);
  label.dispatchEvent(new Event('animationstart'));
  expect(caret.classList.contains('caret-at-end')).toBe(isAtEnd);
  label.getBoundingClientRect = from(100);
  label.dispatchEvent(new Event('animationstart'));
  expect(caret.classList.contains('caret-at-end')).toBe(false);
});
