import { HubTransport, planningHub } from './HubTransport';

let current: { readonly person: string; readonly hub: HubTransport } | null = null;

/** The one connection of this page for a person; whoever asks first starts it, and for another person the old one ends. */
export function hubOf(person: string): HubTransport {
  if (current?.person === person) return current.hub;
  void current?.hub.stop();
  const hub = new HubTransport(planningHub(person));
  current = { person, hub };
  hub.start();
  return hub;
}
