import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rebuildReadModel } from '@lienthong/ledger';
import { underLoad } from '../../system';
import type { Played, Row, Staged } from '../row';
import { judgeAtRest } from '../run-row';
import { declare, noteSubmitted, post } from '../stage/calls';
import { carry, decided, finish, look, sentOut } from '../stage/cases';
import { freeze, postgresPids, thaw } from '../stage/freeze';
import { onItsOwn } from '../stage/own';
import type { Stage } from '../stage/stage';
import { cannotMount, copyOf, dataDirOf, fillUp, mebibytesOf, mountSmall, putBack, unmount } from '../stage/volumes';
import { alteredRows } from './ledger-rows';

const SPARE_MIB = 24;
const CALLS = 60;

/** PostgreSQL's directory on a small volume of its own. */
async function onSmallVolume(stage: Stage): Promise<void> {
  const dataDir = dataDirOf(stage);
  const { postgres } = stage.stack.processes;
  await postgres!.suspend();
  const copy = copyOf(dataDir);
  mountSmall(dataDir, mebibytesOf(dataDir) + SPARE_MIB);
  putBack(copy.path, dataDir);
  copy.remove();
  await postgres!.resume();
}

async function leaveVolume(stage: Stage): Promise<void> {
  await stage.stack.processes.postgres!.suspend();
  unmount(dataDirOf(stage));
}

async function F36(stage: Stage): Promise<Played> {
  await onSmallVolume(stage);
  const before = await carry(stage, 2);
  const ballast = fillUp(dataDirOf(stage));
  const declared = await Promise.all(Array.from({ length: CALLS }, () => declare(stage)));
  const answers: Record<string, number> = {};
  const accepted: string[] = [];
  for (const one of declared) {
    const heard = await post(stage, one.call);
    answers[heard?.status ?? 'none'] = (answers[heard?.status ?? 'none'] ?? 0) + 1;
    accepted.push(...[noteSubmitted(stage, one, heard)].filter((id) => id !== undefined));
  }
  ballast.away();
  await stage.stack.processes.postgres!.ready();
  const after = await carry(stage, 2);
  const { rows } = await stage.pool.query<{ count: number }>(
    'select count(*)::int as count from dossier where dossier_id = any($1)',
    [accepted],
  );
  return {
    dossierIds: [...before, ...accepted, ...after],
    claims: {
      'the volume was full: 503': (answers['503'] ?? 0) > 0,
      'nothing but 202 and 503 was said': Object.keys(answers).every((status) => status === '202' || status === '503'),
      'what was accepted is there': rows[0]!.count === accepted.length,
    },
    figures: Object.fromEntries(Object.entries(answers).map(([status, count]) => [`status ${status}`, count])),
  };
}

const LOG_MIB = 1;
const logDirOf = ({ stack }: Stage): string => stack.file.logDir;

async function F37(stage: Stage): Promise<Played> {
  mountSmall(logDirOf(stage), LOG_MIB);
  const { gateway, worker } = stage.stack.processes;
  await Promise.all([gateway!.kill('SIGKILL'), worker!.kill('SIGKILL')]);
  await Promise.all([gateway!.ready(), worker!.ready()]);
  const before = [gateway!.restarts, worker!.restarts];
  fillUp(logDirOf(stage));
  await stage.faults('civil-registry:flaky:0.5');
  const dossierIds = await carry(stage, 4);
  return {
    dossierIds,
    claims: {
      'nobody fell over a line that could not be written':
        String([gateway!.restarts, worker!.restarts]) === String(before),
    },
  };
}

const PULSES = 12;
const STOPPED_MS = 600;
const GOES_MS = 150;

/** The disk answers seldom: who writes the log ahead, and who writes pages back, are stopped most of the time. */
const F38: Staged['play'] = async (stage) => {
  const writers = postgresPids(stage.stack).filter((pid) =>
    /walwriter|checkpointer|background writer/.test(titleOf(pid)),
  );
  const { loaded, dossierIds } = await underLoad(stage, { inFlight: 3 }, async () => {
    for (let pulse = 0; pulse < PULSES; pulse++) {
      freeze(...writers);
      await sleep(STOPPED_MS);
      thaw();
      await sleep(GOES_MS);
    }
  });
  return {
    dossierIds,
    claims: {
      'there were writers to stop': writers.length >= 2,
      'every case was played to its end': !loaded.troubles[0],
    },
    figures: { writers: writers.length },
  };
};

const titleOf = (pid: number): string => readFileSync(join('/proc', String(pid), 'cmdline'), 'utf8');

/** The read model of some cases is destroyed; others go on; it is made anew from the ledger. */
const F51: Staged['play'] = async (stage) => {
  const { pool, ledger } = stage;
  const damaged = await carry(stage, 3);
  await pool.query('delete from task where dossier_id = any($1)', [damaged]);
  await pool.query(`update dossier set outcome = null, steps = '{}', next_date = 0 where dossier_id = any($1)`, [
    damaged,
  ]);
  const seen = await Promise.all(damaged.map((id) => ledger.rebuild(id)));
  const [meanwhile] = await Promise.all([carry(stage, 2), ...damaged.map((id) => rebuildReadModel(pool, id))]);
  const left = (await Promise.all(damaged.map((id) => ledger.rebuild(id)))).flat();
  return {
    dossierIds: [...damaged, ...meanwhile],
    claims: {
      'the damage is seen': seen.every((names) => names.length > 0),
      'nothing of it is left': left.length === 0,
    },
  };
};

/** Restored from a copy while agencies know more; what was answered after the copy is lost, and nothing happens twice. */
async function F52(stage: Stage): Promise<Played> {
  const { processes, temporal } = stage.stack;
  const open = await sentOut(stage, 'civil-registry');
  await stage.faults();
  const { dossierId: waiting } = await stage.cast.submit();
  const [closed] = (await carry(stage, 1)) as [string];
  await stage.rest([closed]);
  await processes.postgres!.suspend();
  const copy = copyOf(dataDirOf(stage));
  await processes.postgres!.resume();
  await stage.client.mock('POST', '/release');
  await stage.cast.decide(waiting);
  await finish(stage, open, waiting);
  const lost = await decided(stage);
  await finish(stage, lost);
  await Promise.all([processes.worker!, processes.gateway!, processes.postgres!].map((process) => process.suspend()));
  putBack(copy.path, dataDirOf(stage));
  copy.remove();
  await temporal.lose();
  await Promise.all([processes.postgres!, processes.gateway!, processes.worker!].map((process) => process.resume()));
  await finish(stage, open, waiting);
  const dossierIds = [open, waiting, closed];
  const seen = await Promise.all(dossierIds.map((id) => look(stage, id)));
  return {
    dossierIds,
    claims: {
      'every case of the copy was completed': seen.every(({ outcome }) => outcome === 'COMPLETED'),
      'state and fold agree': (await Promise.all(dossierIds.map((id) => stage.ledger.rebuild(id)))).flat().length === 0,
    },
  };
}

/** A copy cannot know what was answered, and told, after it: of that nothing is asked. */
const outlasting = new Set(['claim', 'I2', 'I5', 'I7', 'I12']);

const judgeRestored: typeof judgeAtRest = async (stage, played) => {
  const { verdict, ...rest } = await judgeAtRest(stage, played);
  const checked = verdict.checked.filter((id) => outlasting.has(id));
  return {
    ...rest,
    verdict: { ...verdict, checked, broken: verdict.broken.filter((one) => outlasting.has(one.invariant)) },
  };
};

/** F36 to F38, F45, F50 to F52: what is written down. */
export const storageRows: Row[] = [
  {
    id: 'F36',
    what: 'PostgreSQL’s volume is full for a while',
    cannot: cannotMount,
    run: onItsOwn(F36, { leave: leaveVolume }),
  },
  {
    id: 'F37',
    what: 'the volume of the logs is full (papers lie in PostgreSQL: there is no volume of uploads)',
    cannot: cannotMount,
    run: onItsOwn(F37, { leave: async (stage) => unmount(logDirOf(stage)) }),
  },
  { id: 'F38', what: 'PostgreSQL’s writers are stopped four fifths of the time, under load', play: F38 },
  ...alteredRows,
  { id: 'F51', what: 'the read model of some cases is destroyed and made anew while others go on', play: F51 },
  {
    id: 'F52',
    what: 'the database is restored from a copy while agencies are ahead, and Temporal’s is thrown away',
    run: onItsOwn(F52, { judge: judgeRestored }),
  },
];
