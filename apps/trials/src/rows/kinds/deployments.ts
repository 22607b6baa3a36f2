import { randomBytes } from 'node:crypto';
import { must } from '@lienthong/stack';
import { eraseContact, rebuildReadModel } from '@lienthong/ledger';
import { underLoad } from '../../system';
import type { Row, Staged } from '../row';
import { declare, post } from '../stage/calls';
import { carry, decided, finish, look, outcomesOf, sentOut } from '../stage/cases';
import { deskOf } from '../stage/officers';
import { onItsOwn } from '../stage/own';
import type { Stage } from '../stage/stage';
import { terminateRun } from '../stage/temporal-runs';
import { rivalTemporal } from '../stage/rival-temporal';

const allCompleted = async (stage: Stage, dossierIds: string[]): Promise<boolean> =>
  (await outcomesOf(stage, dossierIds)).every((outcome) => outcome === 'COMPLETED');

/** One case's agenda is such that the workflow's code throws on it; later it is mended and its run ended by hand. */
const F41: Staged['play'] = async (stage) => {
  const { worker } = stage.stack.processes;
  await worker!.suspend();
  const poisoned = await decided(stage);
  await stage.pool.query(`update dossier set agenda = jsonb_set(agenda, '{owed}', '7') where dossier_id = $1`, [
    poisoned,
  ]);
  await worker!.resume();
  const others = await carry(stage, 3);
  const stuck = !(await look(stage, poisoned)).agenda.closed;
  await rebuildReadModel(stage.pool, poisoned);
  await terminateRun(stage, poisoned);
  await finish(stage, poisoned);
  return {
    // The audit of the poisoned one rightly says that its history does not fit its ledger.
    dossierIds: others,
    claims: {
      'the poisoned case stood still': stuck,
      'all others were completed': await allCompleted(stage, others),
      'mended and begun anew it is completed': await allCompleted(stage, [poisoned]),
    },
  };
};

const MOST_BODY = 256 * 1024;

const F42: Staged['play'] = async (stage) => {
  const declared = await declare(stage);
  const swollen = (bytes: number) => ({ ...(declared.call.body as object), choose: ['x'.repeat(bytes)] });
  const heard = await Promise.all(
    [MOST_BODY, 3 * 1024 * 1024].map((bytes) => post(stage, { ...declared.call, body: swollen(bytes) })),
  );
  const [dossierId] = (await carry(stage, 1)) as [string];
  const { rows } = await stage.pool.query<{ bytes: number }>(
    'select octet_length(agenda::text) as bytes from dossier where dossier_id = $1',
    [dossierId],
  );
  return {
    dossierIds: [dossierId],
    claims: {
      'too large is 413': heard.every((one) => one?.status === 413),
      'what Temporal is given is small': rows[0]!.bytes < 2_000,
    },
    figures: { agendaBytes: rows[0]!.bytes },
  };
};

/** Cases that wait for an officer, for an agency, for an agency that is down, and for an undo, while the worker is exchanged. */
const F43: Staged['play'] = async (stage) => {
  const { cast, client, stack } = stage;
  const { dossierId: reviewed } = await cast.submit();
  const atRegistry = await sentOut(stage, 'civil-registry');
  const leaving = await sentOut(stage, 'civil-registry');
  const atBranch = await sentOut(stage, 'residence');
  await stage.faults('civil-registry:hold', 'civil-registry:down:6', 'residence:hold', 'identity-card:hold');
  const unanswered = await decided(stage);
  await cast.withdraw(leaving);
  await stack.processes.worker!.kill('SIGTERM');
  await stack.processes.worker!.ready();
  await cast.decide(reviewed);
  await stage.faults();
  const dossierIds = [reviewed, atRegistry, leaving, atBranch, unanswered];
  // Whose agency answers before the undo arrives keeps its act (RB-19): the one who leaves is not answered.
  for (const id of dossierIds.filter((one) => one !== leaving)) await client.mock('POST', `/release?dossier=${id}`);
  await finish(stage, ...dossierIds);
  await stage.rest(dossierIds);
  const auditor = await client.token({ as: 'auditor', sub: 'auditor-deploy' });
  const audits = await Promise.all(
    dossierIds.map((id) => client.get<{ ok: boolean }>(`/audit/dossiers/${id}/verify`, auditor)),
  );
  const outcomes = await outcomesOf(stage, dossierIds);
  return {
    dossierIds,
    claims: {
      'each ended as it should': outcomes.join() === 'COMPLETED,COMPLETED,WITHDRAWN,COMPLETED,COMPLETED',
      'every history replays, and agrees with its ledger': audits.every((audit) => must(audit, 'audit').ok),
    },
    figures: { outcomes: outcomes.join(' ') },
  };
};

/** The key of a case's contact data is destroyed; a gateway with a wrong key opens nothing and goes on serving. */
const F46: Staged['play'] = async (stage) => {
  const { pool, ledger } = stage;
  const { dossierId: waiting } = await stage.cast.submit();
  await eraseContact(pool, waiting);
  await stage.cast.decide(waiting);
  await finish(stage, waiting);
  const { dossierId: kept } = await stage.cast.submit();
  const { url } = await stage.another('gateway', {
    env: { LIENTHONG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') },
  });
  const { task } = await deskOf(stage, kept, 'key-officer');
  const { unit } = (await look(stage, kept)).tasks[0]!;
  const token = await stage.client.token({ as: 'officer', sub: 'key-officer', unit });
  const path = `/tasks/${encodeURIComponent(`${kept}:${task}`)}/facts`;
  const [wrong, right] = await Promise.all(
    [url, stage.stack.gatewayUrl].map((base) => fetch(base + path, { headers: { authorization: `Bearer ${token}` } })),
  );
  const alive = await fetch(`${url}/readyz`);
  const text = await wrong!.text();
  return {
    dossierIds: [waiting, kept],
    claims: {
      'the case went on without its contact data': await allCompleted(stage, [waiting]),
      'its chain and its read model are whole':
        !(await ledger.findChainFault(waiting)) && (await ledger.rebuild(waiting)).length === 0,
      'the right key opens it': right!.status === 200,
      'a wrong key opens nothing': wrong!.status >= 500 && !text.includes('filer'),
      'and its process lives': alive.status === 200,
    },
    figures: { wrongKeyStatus: wrong!.status },
  };
};

const HEAP_MIB = 96;
const HELD = 30;

const F47: Staged['play'] = async (stage) => {
  const { stack, cast } = stage;
  const { process } = await stage.another('worker', { nodeArgs: [`--max-old-space-size=${HEAP_MIB}`] });
  await stack.processes.worker!.suspend();
  await stage.faults('civil-registry:hold');
  const dossierIds = await Promise.all(Array.from({ length: HELD }, () => decided(stage)));
  await Promise.all(dossierIds.map((id) => cast.seen(id, ({ agenda }) => agenda.wakeAt !== undefined)));
  await stage.faults();
  await stage.client.mock('POST', '/release');
  await finish(stage, ...dossierIds);
  return {
    dossierIds,
    claims: { 'all were completed': await allCompleted(stage, dossierIds) },
    figures: { heapMib: HEAP_MIB, restarts: process.restarts },
  };
};

/** Two workers, two gateways; and another Temporal on the file of the first. */
async function F56(stage: Stage) {
  await stage.another('worker');
  await stage.another('gateway');
  const { loaded, dossierIds, found } = await underLoad(stage, { inFlight: 4 }, () => rivalTemporal(stage));
  return {
    dossierIds,
    claims: { 'every case was played to its end': loaded.troubles.length === 0 },
    figures: { rivalTemporal: found },
  };
}

/** F41 to F44, F46, F47, F49, F56: other code, other keys, one too many of something. */
export const deploymentRows: Row[] = [
  { id: 'F41', what: 'the workflow’s code throws on one case’s agenda', play: F41 },
  { id: 'F42', what: 'bodies of 256 kB and 3 MB', play: F42 },
  {
    id: 'F43',
    what: 'the worker is exchanged while a case waits at each kind of wait; every history is replayed',
    play: F43,
  },
  {
    id: 'F44',
    what: 'an older build takes over again',
    notRun:
      'older builds are not kept here; histories that they recorded are replayed on each later one (recorded-histories.time.spec)',
  },
  { id: 'F46', what: 'a contact key is destroyed; a gateway starts with a wrong key', play: F46 },
  { id: 'F47', what: `a worker with a heap of ${HEAP_MIB} MiB and ${HELD} open cases`, play: F47 },
  {
    id: 'F49',
    what: 'the sequencer or the anchoring job is dead for a day',
    notRun: 'there is none yet: signed checkpoints are to come (README § What it does not do yet)',
  },
  { id: 'F56', what: 'two workers, two gateways, and a second Temporal on the same database', run: onItsOwn(F56) },
];
