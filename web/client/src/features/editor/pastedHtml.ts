import { nestWordLists } from './wordLists';

/** What may stay of a pasted page. The schema decides in the end; here goes what would be mistaken for content. */
const kept = new Set(['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'table', 'tbody', 'tr', 'td', 'th', 'strong', 'em', 'u', 'a']);
const renamed: Readonly<Record<string, string>> = { b: 'strong', i: 'em', ins: 'u', h4: 'h3', h5: 'h3', h6: 'h3', dt: 'p', dd: 'p', pre: 'p', thead: 'tbody', tfoot: 'tbody' };
const dropped = 'style, script, meta, link, title, xml, template, noscript, object, iframe, img, svg, video, audio, input, button, select, textarea, colgroup, caption, del';
const attributesOf: Readonly<Record<string, readonly string[]>> = { a: ['href'], ol: ['start', 'type'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] };
const blocks = 'p, h1, h2, h3, ul, ol, table, blockquote, div, hr';

/**
 * HTML from Word, Google Docs and web pages, reduced to paragraphs, headings, lists, tables, quotes, links and bold, italic and
 * underlined words. Without the text's own clothes: no styles, classes, comments, bookmarks or pictures.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html; // copied from a text of ours
  const page = new DOMParser().parseFromString(withStylesAsData(html), 'text/html');
  removeComments(page.body);
  nestWordLists(page.body);
  for (const element of page.body.querySelectorAll(dropped)) element.remove();
  for (const element of [...page.body.querySelectorAll('*')].reverse()) clean(element);
  return page.body.innerHTML;
}

/** The content security policy has the browser complain of each style that it parses; as data they are read just as well. */
function withStylesAsData(html: string): string {
  const body = html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '');
  return body.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'));
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  // Word's own comments: the mark in the text, and the list at the end of the page.
  for (const element of body.querySelectorAll('[data-style*="mso-element:comment"], .MsoCommentReference, a[href^="#_msocom"]')) element.remove();
}

/** Children come before their parents, so that what is unwrapped is clean already. */
function clean(element: Element): void {
  const name = element.localName;
  if (name === 'span' || name === 'font' || isGoogleWrapper(element)) return replace(element, [...emphasisOf(element)]);
  if (name === 'div' && !element.querySelector(blocks)) return rename(element, 'p');
  const target = renamed[name] ?? name;
  const isAnchor = name === 'a' && !element.hasAttribute('href'); // a bookmark, not a link
  if (isAnchor || !kept.has(target)) return replace(element, []);
  if ((target === 'strong' || target === 'em' || target === 'u') && element.textContent === '') return element.remove();
  if (target === 'p' && element.textContent.trim() === '' && element.closest('li')) return element.remove();
  rename(element, target);
}

/** Google Docs puts everything in a bold element that is not bold. */
function isGoogleWrapper(element: Element): boolean {
  return element.localName === 'b' && (element.id.startsWith('docs-internal-guid') || styleOf(element, 'font-weight') === 'normal');
}

function* emphasisOf(element: Element): Generator<string> {
  const weight = styleOf(element, 'font-weight');
  if (weight === 'bold' || Number(weight) >= 600) yield 'strong';
  if (styleOf(element, 'font-style') === 'italic') yield 'em';
  const lines = styleOf(element, 'text-decoration') || styleOf(element, 'text-decoration-line');
  if (lines.includes('underline') && !element.closest('a')) yield 'u';
}

function styleOf(element: Element, property: string): string {
  const declarations = (element.getAttribute('data-style') ?? '').split(';');
  const found = declarations.map((declaration) => declaration.split(':')).find(([name]) => name?.trim().toLowerCase() === property);
  return (found?.[1] ?? '').trim().toLowerCase();
}

/** Puts an element's content in its place, within the given marks. */
function replace(element: Element, marks: readonly string[]): void {
  let content: Node[] = [...element.childNodes];
  for (const mark of content.length > 0 ? marks : []) {
    const wrapper = element.ownerDocument.createElement(mark);
    wrapper.append(...content);
    content = [wrapper];
  }
  element.replaceWith(...content);
}

function rename(element: Element, name: string): void {
  const renewed = element.ownerDocument.createElement(name);
  for (const attribute of attributesOf[name] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null) renewed.setAttribute(attribute, value);
  }
  renewed.append(...element.childNodes);
  element.replaceWith(renewed);
}
