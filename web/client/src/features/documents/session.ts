import { leaving } from '../../shared/leaving';
import { DeviceStore, HttpUpdates, HubTransport, PlanningSession, planningHub } from '../../transport';
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
  const transport = new HubTransport(planningHub('/hubs/planning'));
  const device = new DeviceStore();
  const session = new PlanningSession(person, schemaVersion, { connection: transport, bulk: new HttpUpdates(schemaVersion), device });
  transport.start();
  leaving.report({
    hasUnsent: () => session.hasUnsent,
    forget: async () => {
      session.end();
      await transport.stop();
      await device.clear();
    },
  });
  return { person, session, transport };
}
