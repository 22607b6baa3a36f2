import { setTimeout as sleep } from 'node:timers/promises';
import { getProcedure } from '@lienthong/procedures';
import { Client, must, othersNamed, type Audited, type Stack } from '@lienthong/stack';

const LOOK_MS = 20;
const WITHIN_MS = 60_000;

/** One birth case from its submission to its end, by a citizen and an officer who do not hesitate. */
export async function oneCase({ gatewayUrl, mockUrl }: Stack, family: number): Promise<void> {
  const client = new Client(gatewayUrl, mockUrl);
  const facts = othersNamed(getProcedure('birth').samples.plain!.facts(new Date()), family);
  const { personalId } = (facts as { filer: { personalId: string } }).filer;
  const citizen = await client.token({ as: 'citizen', sub: `citizen-${family}`, personalId });
  const auditor = await client.token({ as: 'auditor', sub: 'auditor-1' });
  const submission = await client.post<{ dossierId: string }>('/dossiers', citizen, { procedure: 'birth', facts });
  const { dossierId } = must(submission, 'submit');
  const look = async () => must(await client.get<Audited>(`/audit/dossiers/${dossierId}`, auditor), 'look');
  const { task, unit } = (await look()).tasks[0]!;
  const officer = await client.token({ as: 'officer', sub: 'officer-1', unit });
  const path = `/tasks/${dossierId}:${task}`;
  const { etag } = await client.get(path, officer);
  must(await client.post(`${path}/decision`, officer, { decision: 'accept' }, etag), 'decide');
  await untilCompleted(look);
}

async function untilCompleted(look: () => Promise<Audited>): Promise<void> {
  const until = Date.now() + WITHIN_MS;
  for (;;) {
    const { agenda, outcome, steps } = await look();
    if (agenda.closed && outcome === 'COMPLETED') return;
    if (agenda.closed || Date.now() > until) throw new Error(`the case did not complete: ${JSON.stringify(steps)}`);
    await sleep(LOOK_MS);
  }
}
