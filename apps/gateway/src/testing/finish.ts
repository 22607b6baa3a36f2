import { nextRequest, openTasks } from '@lienthong/dossier';
import { getIntent } from '@lienthong/plan';
import { asWorker } from './cases';
import type { StartedGateway } from './start-gateway';

/** What agencies say `accepted` with, by step or by intent; or that they refuse. */
type Results = Record<string, unknown>;

const refused = { answer: 'refused', reason: 'not-entitled', ground: 'Luật Bảo hiểm xã hội 2024 Điều 85' } as const;

/** Sends the next request of a step and has it answered, or only sends it. */
export async function goOn(
  gateway: StartedGateway,
  dossierId: string,
  step: string,
  { results = {}, answer = true }: { results?: Results; answer?: boolean } = {},
): Promise<void> {
  const work = asWorker(gateway, dossierId);
  await work({ type: 'beginRequest', step });
  const { dossier } = (await gateway.ledger.find(dossierId))!;
  const name = nextRequest(dossier, step)!;
  if (!answer) return;
  const { settles = step } = getIntent(dossier.plan, step, name.intent);
  const legal = results[name.intent] ?? results[settles] ?? { of: settles };
  if (legal === 'refused') return void (await work({ type: 'recordAnswer', ...name, ...refused }));
  const { codes } = legal as { codes?: string[] };
  const accepted = { type: 'recordAnswer', ...name, answer: 'accepted', ...(codes && { codes }) } as const;
  await work(accepted, { section: 'result', legal });
}

/** Whatever is reviewed is accepted, and every agency says what `results` have it say, until nothing is owed. */
export async function finish(gateway: StartedGateway, dossierId: string, results: Results = {}): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const { agenda, dossier } = (await gateway.ledger.find(dossierId))!;
    const [task] = openTasks(dossier).find(([, { kind }]) => kind === 'review') ?? [];
    const [next] = agenda.owed;
    if (task) await asWorker(gateway, dossierId)({ type: 'decide', task, by: 'officer:spec', decision: 'accept' });
    else if (next) await goOn(gateway, dossierId, next.step, { results });
    else return;
  }
  throw new Error('the dossier does not come to an end');
}
