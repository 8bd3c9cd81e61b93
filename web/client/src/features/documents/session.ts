import { session as signedIn } from '../../shared/api';
import { leaving } from '../../shared/leaving';
import { HttpUpdates, HubTransport, PlanningSession, planningHub } from '../../transport';
import { device } from '../../transport/device';
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
    void current?.transport.stop();
    current = start(person);
  }
  return current;
}

function start(person: string): Current {
  const transport = new HubTransport(planningHub(person));
  const bulk = new HttpUpdates(person, schemaVersion, () => transport.signedOut());
  const session = new PlanningSession(person, schemaVersion, { connection: transport, bulk, device });
  // Whoever is let in is signed in (again), perhaps after having signed out in another tab.
  transport.subscribe({
    link: (link) => {
      if (link === 'connected') device.welcome(person);
      if (link !== 'connecting') signedIn.note(link === 'connected');
    },
  });
  transport.start();
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
