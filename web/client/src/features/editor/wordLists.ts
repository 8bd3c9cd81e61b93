interface Item {
  readonly paragraph: Element;
  readonly level: number;
  readonly isOrdered: boolean;
}

/**
 * Word writes a list as paragraphs that carry `mso-list:l0 level1 lfo1` and, as text, their own bullet or number. Makes real,
 * nested lists of them. Styles stand in `data-style` here.
 */
export function nestWordLists(body: HTMLElement): void {
  let run: Item[] = [];
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4')) {
    const item = itemOf(paragraph);
    const follows = run.length > 0 && run.at(-1)?.paragraph === previousElement(paragraph);
    if (!item || !follows) run = finish(run);
    if (item) run.push(item);
  }
  finish(run);
}

const previousElement = (element: Element): Element | null => element.previousElementSibling;

function itemOf(paragraph: Element): Item | null {
  const style = paragraph.getAttribute('data-style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1];
  if (level === undefined) return null;
  const bullet = bulletOf(paragraph);
  return { paragraph, level: Number(level), isOrdered: /^\s*\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(bullet?.textContent ?? '') };
}

function bulletOf(paragraph: Element): Element | null {
  return [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? '')) ?? null;
}

function finish(run: readonly Item[]): Item[] {
  const first = run[0];
  if (!first) return [];
  const lists: { list: Element; level: number }[] = [];
  for (const item of run) {
    while (lists.length > 1 && (lists.at(-1)?.level ?? 0) > item.level) lists.pop();
    const open = lists.at(-1);
    if (!open || open.level < item.level) lists.push({ list: startList(item, open?.list, first.paragraph), level: item.level });
    lists.at(-1)?.list.append(listItem(item));
  }
  for (const item of run) item.paragraph.remove();
  return [];
}

function startList(item: Item, outer: Element | undefined, before: Element): Element {
  const list = before.ownerDocument.createElement(item.isOrdered ? 'ol' : 'ul');
  const parent = outer?.lastElementChild ?? null;
  if (parent) parent.append(list);
  else before.before(list);
  return list;
}

function listItem({ paragraph }: Item): Element {
  bulletOf(paragraph)?.remove();
  const item = paragraph.ownerDocument.createElement('li');
  const text = paragraph.ownerDocument.createElement('p');
  text.append(...paragraph.childNodes);
  item.append(text);
  return item;
}
