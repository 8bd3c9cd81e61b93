import { expect, it } from 'vitest';
import { completedLink, isAllowedLink } from './links';

it.each([
  ['https://www.politie.be/5345', 'https://www.politie.be/5345'],
  ['  HTTP://police.be ', 'HTTP://police.be'],
  ['www.police.be', 'https://www.police.be'],
  ['police.be/zones?a=1', 'https://police.be/zones?a=1'],
  ['police.be:8080/x', 'https://police.be:8080/x'],
  ['lotte@police.be', 'mailto:lotte@police.be'],
  ['mailto:lotte@police.be', 'mailto:lotte@police.be'],
])('%s becomes %s', (typed, address) => {
  expect(completedLink(typed)).toBe(address);
});

it.each(['', 'word', 'two words.be', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://police.be', 'https://'])('%j is no link', (typed) => {
  expect(completedLink(typed)).toBeNull();
});

it.each(['/plans', '#top', 'java\nscript:alert(1)', 'vbscript:x', ''])('%j is not allowed in a text', (address) => {
  expect(isAllowedLink(address)).toBe(false);
});
