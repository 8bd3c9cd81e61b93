import { expect, it, vi } from 'vitest';
import { DocumentProvider } from './DocumentProvider';
import { eachWithHub } from './testing/eachWithHub';
import { failure, gate, place, refuse } from './testing/FakeHub';
import { settle } from './testing/pages';
import type { Participant, SectionInfo } from './wire';

const given = eachWithHub();

const untilOpen = (provider: DocumentProvider) => vi.waitFor(() => expect(provider.state.opening).not.toBeNull());

const section: SectionInfo = { section: place.section, ability: 'write', reason: null, isStarted: true, isCarried: false, newerAt: null };

it('what changes while the document is being opened stands above the older answer', async () => {
  const connection = given.hub.connect('Anna');
  const answer = gate();
  connection.afterOpen.push(answer.step);
  const provider = new DocumentProvider(place.document, connection.up());
  await settle();
  const bram: Participant = { person: given.hub.connect('Bram').person, sections: [] };
  connection.tell('documentChanged', place.document, { stage: 'council-review', decisions: 7, sections: null });
  connection.tell('documentChanged', place.document, { participants: [bram] });
  connection.tell('documentChanged', 'plan/2020-2025/5906', { stage: 'closed' });
  expect(provider.state.opening).toBeNull();
  answer.open();
  await untilOpen(provider);
  expect(provider.state.opening).toMatchObject({ stage: 'council-review', decisions: 7, sections: [], participants: [bram] });
});

it('what changes while it is opened again is shown at once, and stays', async () => {
  const connection = given.hub.connect('Anna').up();
  const provider = new DocumentProvider(place.document, connection);
  await untilOpen(provider);
  const answer = gate();
  connection.afterOpen.push(answer.step);
  connection.down();
  connection.up();
  await settle();
  connection.tell('documentChanged', place.document, { sections: [section] });
  expect(provider.state.opening?.sections).toEqual([section]);
  answer.open();
  await settle();
  expect(provider.state.opening?.sections).toEqual([section]);
});

it('a change heard before the document was asked for again gives way to the newer answer', async () => {
  const connection = given.hub.connect('Anna').up();
  const provider = new DocumentProvider(place.document, connection);
  await untilOpen(provider);
  connection.tell('documentChanged', place.document, { stage: 'council-review' });
  expect(provider.state.opening?.stage).toBe('council-review');
  connection.down();
  connection.up();
  await vi.waitFor(() => expect(provider.state.opening?.stage).toBe('consultation'));
});

it('an accident and *busy* are tried again, a refusal is shown', async () => {
  const connection = given.hub.connect('Anna');
  connection.beforeOpen.push(failure, refuse('busy', { retryAfterMs: 100 }));
  await untilOpen(new DocumentProvider(place.document, connection.up()));
  connection.beforeOpen.push(refuse('forbidden', { reason: 'no-access' }));
  const refused = new DocumentProvider(place.document, connection);
  await vi.waitFor(() => expect(refused.state.failure?.code).toBe('forbidden'));
});

it('marks are put on the sections they are of, and leave everything else as it was', async () => {
  const connection = given.hub.connect('Anna').up();
  const provider = new DocumentProvider(place.document, connection);
  await untilOpen(provider);
  const other: SectionInfo = { ...section, section: 'justice@nl', ability: 'comment', reason: 'role-comments' };
  connection.tell('documentChanged', place.document, { sections: [section, other] });
  const marks = { isStarted: true, isCarried: true, newerAt: 1_000 };
  connection.tell('documentChanged', place.document, { marks: [{ section: 'justice@nl', ...marks }, { section: 'unknown@nl', ...marks }] });
  expect(provider.state.opening?.sections).toEqual([section, { ...other, ...marks }]);
});

it('counts how often it was opened, after it was, so that what was not heard meanwhile is asked for', async () => {
  const connection = given.hub.connect('Anna').up();
  const provider = new DocumentProvider(place.document, connection);
  await untilOpen(provider);
  expect(provider.state.openings).toBe(1);
  const answer = gate();
  connection.afterOpen.push(answer.step);
  connection.down();
  connection.up();
  await settle();
  expect(provider.state).toMatchObject({ isConnected: true, openings: 1 });
  answer.open();
  await vi.waitFor(() => expect(provider.state.openings).toBe(2));
});
