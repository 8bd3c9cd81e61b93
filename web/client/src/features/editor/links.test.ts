import { expect, it } from 'vitest';
import cases from '../../../../../tests/unit/Grains/link-cases.json';
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

// The service reads the same table: tests/unit/Grains/ProseSchemaTests.cs.
it.each(cases)('$address: allowed in a text is $isAllowed', ({ address, isAllowed, filledTo }) => {
  expect(isAllowedLink(address.padEnd(filledTo ?? 0, 'a'))).toBe(isAllowed);
});
