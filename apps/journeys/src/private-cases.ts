import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, findTemporalBinary, must, startStack, type Stack } from '@lienthong/stack';
import { getProcedure } from '@lienthong/procedures';

type Facts = Record<string, Record<string, unknown>>;
interface Audited {
  tasks: { task: string; kind: string; unit: string }[];
  agenda: { closed: boolean };
}

interface Result {
  data: unknown;
  parts: { data: unknown }[];
}

/** Stands in the middle of the uploaded paper. */
export const writtenOnPaper = 'BAN CHUP CUA MOT NGUOI TUONG TUONG';

const LONGEST_MS = 60_000;

/**
 * A late death with a fee, and a birth for which others are asked in VNeID, with papers, through a province, on a state
 * that was used before. Answers with what is private in them: what was declared, and the numbers that were given.
 */
export async function liveThroughPrivateCases(state: string): Promise<unknown[]> {
  const temporalBinary = findTemporalBinary()!;
  const told: string[] = [];
  const stack = await startStack({
    ...{ stateDir: state, temporalBinary, ui: false, patienceSeconds: 20, pollSeconds: 1, faults: [], seed: '1' },
    via: 'province',
    tell: (line) => void told.push(line),
  });
  try {
    const family = await liveThrough(stack, 'birth', 'grandparents-home', aTwin);
    return [...family, ...(await liveThrough(stack, 'death', 'late', (facts) => facts))];
  } finally {
    await stack.stop();
  }
}

/** The same family has a child in this state already. */
const aTwin = (facts: Facts): Facts => ({
  ...facts,
  child: { ...facts.child, fullName: 'Nguyễn Thử Tường Vi', birthOrder: 2, childrenInBirth: 2 },
  birthNotice: { ...facts.birthNotice, code: '00002.GCS.01234.26' },
  copies: 1 as never,
});

async function liveThrough(
  stack: Stack,
  procedure: string,
  sample: string,
  change: (facts: Facts) => Facts,
): Promise<unknown[]> {
  const client = new Client(stack.gatewayUrl, stack.mockUrl);
  const { facts, choose } = getProcedure(procedure).samples[sample]!;
  const declared = change(facts(new Date()) as Facts);
  const personalId = declared.filer!['personalId'] as string;
  const citizen = await client.token({ as: 'citizen', sub: `citizen-${procedure}`, personalId });
  const papers = [{ paperId: await upload(stack, citizen), kind: 'identity-paper' }];
  const body = { procedure, facts: { ...declared, papers }, choose };
  const { dossierId } = must(await client.post<{ dossierId: string }>('/dossiers', citizen, body), 'submit');
  await finish(client, dossierId);
  return [declared, await resultsOf(client, citizen, dossierId)];
}

async function upload({ gatewayUrl }: Stack, token: string): Promise<string> {
  const body = `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%${writtenOnPaper}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`;
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/pdf',
    'idempotency-key': randomUUID(),
  };
  const response = await fetch(`${gatewayUrl}/papers`, { method: 'POST', headers, body });
  return ((await response.json()) as { paperId: string }).paperId;
}

/** Officers agree to whatever they are asked, until nothing is owed any more. */
async function finish(client: Client, dossierId: string): Promise<void> {
  const auditor = await client.token({ as: 'auditor', sub: 'auditor-1' });
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await sleep(100)) {
    const { agenda, tasks } = must(await client.get<Audited>(`/audit/dossiers/${dossierId}`, auditor), 'look');
    if (agenda.closed) return;
    const review = tasks.find(({ kind }) => kind === 'review');
    if (!review) continue;
    const officer = await client.token({ as: 'officer', sub: 'officer-1', unit: review.unit });
    const path = `/tasks/${encodeURIComponent(`${dossierId}:${review.task}`)}`;
    must(await client.get(`${path}/facts`, officer), 'read');
    const { etag } = await client.get(path, officer);
    must(await client.post(`${path}/decision`, officer, { decision: 'accept' }, etag), 'decide');
  }
  throw new Error('the case does not end');
}

async function resultsOf(client: Client, citizen: string, dossierId: string): Promise<unknown[]> {
  const path = `/dossiers/${dossierId}/results`;
  const { items } = must(await client.get<{ items: { step: string }[] }>(path, citizen), 'results');
  const details = items.map(async ({ step }) => must(await client.get<Result>(`${path}/${step}`, citizen), 'result'));
  return (await Promise.all(details)).flatMap(({ data, parts }) => [data, ...parts.map((part) => part.data)]);
}
