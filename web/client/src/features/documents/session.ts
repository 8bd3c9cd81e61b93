import { session as signedIn } from '../../shared/api';
import { leaving } from '../../shared/leaving';
import { HttpUpdates, PlanningSession, type HubTransport, type Link } from '../../transport';
import { device } from '../../transport/device';
import { hubOf } from '../../transport/personHub';
import { schemaVersion } from '../editor';

interface Current {
  readonly person: string;
  readonly session: PlanningSession;
  readonly transport: HubTransport;
}

let current: Current | null = null;

/** What the signed-in person has open; made outside React, which mounts twice in development. */
export function sessionOf(person: string): Current {
  if (current?.person !== person) {
    current?.session.end();
    current = start(person);
  }
  return current;
}

function start(person: string): Current {
  const transport = hubOf(person);
  const bulk = new HttpUpdates(person, schemaVersion, () => transport.signedOut());
  const session = new PlanningSession(person, schemaVersion, { connection: transport, bulk, device });
  // It may be connected already. Whoever is let in is signed in (again), perhaps after having signed out in another tab.
  const heard = (link: Link) => {
    if (link === 'connected') device.welcome(person);
    if (link !== 'connecting') signedIn.note(link === 'connected');
  };
  transport.subscribe({ link: heard });
  heard(transport.link);
  void session.sendLeft();
  leaving.report({
    hasUnsent: () => session.hasUnsent,
    end: async () => {
      session.end();
      await transport.stop();
    },
  });
  return { person, session, transport };
}
