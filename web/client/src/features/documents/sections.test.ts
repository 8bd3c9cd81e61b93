import { expect, it } from 'vitest';
import type { Ability, SectionInfo } from '../../transport';
import type { SectionKind } from '../../shared/api';
import { splitSection } from '../../shared/catalog';
import { groupsOf, outlineOf as outlineWith, versionOf } from './sections';

const section = (id: string, ability: Ability = 'write'): SectionInfo => ({ section: id, ability, reason: null, isStarted: false, isCarried: false, newerAt: null });

const kinds: Readonly<Record<string, SectionKind>> = { choices: 'choices', objectives: 'objectives', indicators: 'indicators' };
const outlineOf = (sections: readonly SectionInfo[]) => outlineWith(sections, (slug) => kinds[slug] ?? 'prose');

it('one entry for a section in two languages, in the order of the document', () => {
  const outline = outlineOf([section('foreword@nl'), section('foreword@fr'), section('scan/context@nl'), section('scan/context@fr')]);
  expect(outline.map((entry) => [entry.slug, entry.versions.map((version) => version.language)])).toEqual([
    ['foreword', ['nl', 'fr']],
    ['scan/context', ['nl', 'fr']],
  ]);
});

it('choices, objectives and indicators are there once, without a language', () => {
  expect(outlineOf([section('choices'), section('objectives'), section('indicators')]).map(({ slug, versions }) => [slug, versions.map(({ language }) => language)])).toEqual([
    ['choices', [null]],
    ['objectives', [null]],
    ['indicators', [null]],
  ]);
});

it('leaves out what may not be read, and what this page has no editor for', () => {
  expect(outlineOf([section('foreword@nl', 'none'), section('objectives', 'none'), section('approval')])).toEqual([]);
});

it('groups the parts of the scan, and leaves the others alone', () => {
  const outline = outlineOf(['foreword@nl', 'scan/context@nl', 'scan/services@nl', 'strategy/lessons@nl', 'justice@nl'].map((id) => section(id)));
  expect(groupsOf(outline).map((group) => [group.name, group.entries.length])).toEqual([
    [null, 1],
    ['scan', 2],
    [null, 2],
  ]);
});

it('shows the version in the wanted language, else the first', () => {
  const [entry] = outlineOf([section('foreword@nl'), section('foreword@fr')]);
  expect(entry && versionOf(entry, 'fr')?.section).toBe('foreword@fr');
  expect(entry && versionOf(entry, 'de')?.section).toBe('foreword@nl');
});

it('splits a section into slug and language', () => {
  expect(splitSection('scan/context@nl')).toEqual({ slug: 'scan/context', language: 'nl' });
  expect(splitSection('objectives')).toEqual({ slug: 'objectives', language: null });
});
