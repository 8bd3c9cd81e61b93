// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { DOMParser as ProseParser } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isAllowedLink } from './links';
import { proseExtensions } from './proseExtensions';
import { proseSchema } from './proseSchema';

const schema = getSchema(proseExtensions());
const attributesOf = (spec: { attrs?: object | undefined }) => Object.keys(spec.attrs ?? {}).sort();

describe('the editor writes what the service knows', () => {
  it('has the nodes of the shared schema and no others', () => {
    const own = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text');
    expect(own.sort()).toEqual(Object.keys(proseSchema.nodes).sort());
  });

  it.each(Object.entries(proseSchema.nodes))('%s has the attributes of the shared schema', (name, attributes) => {
    expect(attributesOf(schema.nodes[name]?.spec ?? {})).toEqual(Object.keys(attributes).sort());
  });

  it('has the marks of the shared schema with their attributes and no others', () => {
    const own = Object.entries(schema.marks).map(([name, mark]) => [name, attributesOf(mark.spec)]);
    const shared = Object.entries(proseSchema.marks).map(([name, attributes]) => [name, Object.keys(attributes).sort()]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(shared));
  });
});

describe('what is parsed has values that the service accepts', () => {
  it('in every attribute, however wild the page', () => {
    const written = writtenFrom(`
      <h1 class="x" id="y" style="text-align:center">One</h1><h2 data-level="1">One too</h2><h6>Six</h6>
      <ol start="-4" type="disc"><li>a</li></ol><ol start="99999" type="A"><li>b</li></ol>
      <p><a href="javascript:alert(1)">no</a> <a href="/relative">no</a> <a href="https://police.be" target="_top" rel="x" class="c" title="t">yes</a></p>
      <table><tr><td colspan="900" rowspan="0" style="width:30px" align="center" colwidth="12">c</td><th data-colwidth="9999">h</th></tr></table>`);
    expect(written.length).toBeGreaterThan(10);
    for (const { name, attribute, value } of written) expect([name, attribute, value, isKnown(name, attribute, value)]).toEqual([name, attribute, value, true]);
    expect(written.filter(({ name }) => name === 'link').map(({ attribute, value }) => [attribute, value])).toEqual([
      ['href', 'https://police.be'],
      ['target', '_blank'],
      ['rel', 'noopener noreferrer'],
    ]);
  });

  it('a link that the service would refuse stays as words', () => {
    expect(writtenFrom(`<p><a href="https://police.be/${'a'.repeat(3000)}">long</a> <a href="file:///c:/x">file</a></p>`)).toEqual([]);
  });

  it('headings copied within a text keep their level', () => {
    expect(writtenFrom('<h2 data-level="1">One</h2>')).toEqual([{ name: 'heading', attribute: 'level', value: 1 }]);
    expect(writtenFrom('<h3>Three</h3>')).toEqual([{ name: 'heading', attribute: 'level', value: 3 }]);
  });
});

interface Written {
  readonly name: string;
  readonly attribute: string;
  readonly value: unknown;
}

/** All attributes that end up in the Y.Doc. */
function writtenFrom(html: string): Written[] {
  const page = document.createElement('div');
  page.innerHTML = html;
  const fragment = new Y.Doc().getXmlFragment('default');
  prosemirrorToYXmlFragment(ProseParser.fromSchema(schema).parse(page), fragment);
  return fragment.toArray().flatMap((node) => attributesIn(node));
}

function attributesIn(node: unknown): Written[] {
  if (node instanceof Y.XmlText) {
    const marks = node.toDelta() as { attributes?: Record<string, Record<string, unknown>> }[];
    return marks.flatMap(({ attributes = {} }) =>
      Object.entries(attributes).flatMap(([name, values]) => Object.entries(values).map(([attribute, value]) => ({ name, attribute, value }))),
    );
  }
  if (!(node instanceof Y.XmlElement)) return [];
  const own = Object.entries(node.getAttributes()).map(([attribute, value]) => ({ name: node.nodeName, attribute, value: value as unknown }));
  return [...own, ...node.toArray().flatMap((child) => attributesIn(child))];
}

interface Rule {
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly string[];
}

function isKnown(name: string, attribute: string, value: unknown): boolean {
  const rules = { ...proseSchema.nodes, ...proseSchema.marks } as Record<string, Record<string, Rule>>;
  const rule = rules[name]?.[attribute];
  if (!rule) return false;
  if (rule.type === 'integer') return typeof value === 'number' && value >= (rule.minimum ?? 0) && value <= (rule.maximum ?? 0);
  if (rule.type === 'text') return typeof value === 'string' && (rule.values?.includes(value) ?? false);
  return rule.type === 'link' && typeof value === 'string' && isAllowedLink(value);
}
