import { checkInvariants } from './invariants';
import { Checks, type Report, type Scenario } from './scenario';
import { openDatabases, type Databases } from './world/database';
import { World } from './world/world';

/** Plays scenarios, `width` of them at a time, and tells each as it ends. */
export async function runScenarios(
  scenarios: Scenario[],
  { tell = () => undefined, width = 3 }: { tell?: (report: Report) => void; width?: number } = {},
): Promise<Report[]> {
  const databases = await openDatabases();
  const waiting = [...scenarios];
  const reports: Report[] = [];
  const playOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const report = await play(next, databases);
      reports.push(report);
      tell(report);
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, playOn));
  } finally {
    await databases.stop();
  }
  return reports;
}

async function play({ id, name, circumstances = {}, play }: Scenario, databases: Databases): Promise<Report> {
  const startedAt = Date.now();
  const { checked, failed, check } = new Checks();
  let world: World | undefined;
  try {
    world = await World.open(databases, circumstances);
    await play(world, check);
    for (const one of [world, ...world.others]) await checkInvariants(one, check);
  } catch (error) {
    failed.push(`broke off: ${(error as Error).stack ?? String(error)}`);
  } finally {
    await world?.close();
  }
  return { id, name, checked, failed, seconds: (Date.now() - startedAt) / 1000 };
}
