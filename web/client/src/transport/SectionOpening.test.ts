import { expect, it } from 'vitest';
import { eachWithHub } from './testing/eachWithHub';
import { gate, place } from './testing/FakeHub';
import { openPage, settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

/** A section whose answer is on its way: asked, answered by the service, not heard yet. */
async function whileOpening() {
  const connection = given.hub.connect('Anna');
  const answer = gate();
  connection.afterOpen.push(answer.step);
  const anna = openPage(connection.up());
  await settle();
  expect(connection.opened).toHaveLength(1);
  return { anna, connection, answer };
}

it('a right that is taken while the section is being opened does not come back with the older answer', async () => {
  const { anna, connection, answer } = await whileOpening();
  connection.ability = 'read';
  connection.tell('abilityChanged', place.document, place.section, 'read', 'frozen');
  answer.open();
  await untilSave(anna.provider, 'readonly');
  expect(anna.provider.state).toMatchObject({ ability: 'read', reason: 'frozen' });
});

it('of several rights heard meanwhile the last one stands, and no text is given up for one that has passed', async () => {
  const anna = openPage(given.hub.connect('Anna').up());
  await untilSave(anna.provider, 'saved');
  const answer = gate();
  anna.connection.afterOpen.push(answer.step);
  anna.connection.down();
  type(anna.provider, 'mine');
  anna.connection.up();
  await settle();
  anna.connection.tell('abilityChanged', place.document, place.section, 'read', 'frozen');
  anna.connection.tell('abilityChanged', place.document, place.section, 'write', null);
  answer.open();
  await untilSave(anna.provider, 'saved');
  expect(anna.provider.state.kept).toBeNull();
  expect(textIn(given.hub.doc)).toBe('mine');
});

it('a right heard before the section was asked for again says nothing about the newer answer', async () => {
  const { anna, connection, answer } = await whileOpening();
  connection.tell('abilityChanged', place.document, place.section, 'read', 'frozen');
  connection.tell('resync', place.document, place.section);
  answer.open();
  await untilSave(anna.provider, 'saved');
  expect(connection.opened).toHaveLength(2);
});

it('a section that closes for one while it is being opened stays closed', async () => {
  const { anna, connection, answer } = await whileOpening();
  connection.tell('abilityChanged', place.document, place.section, 'none', null);
  answer.open();
  await settle();
  expect(anna.provider.state).toMatchObject({ ability: 'none', isReady: false });
  expect(anna.provider.state.failure?.code).toBe('forbidden');
});

it('a section that is left while it is being opened is closed too', async () => {
  const { anna, connection, answer } = await whileOpening();
  anna.provider.destroy();
  expect(connection.closed).toBe(1); // the transport lets it wait for its turn
  answer.open();
  await settle();
  expect(anna.provider.state.isReady).toBe(false);
});
