import type { Row, Staged } from '../row';
import { finish, journalOf, look, sentOut } from '../stage/cases';
import { deskOf } from '../stage/officers';
import type { Stage } from '../stage/stage';

const registry = 'civil-registry';

/** Keys that were undone, each as often as it was. */
const undoneOf = async (stage: Stage, dossierId: string): Promise<string[]> =>
  (await journalOf(stage, dossierId)).filter(({ kind }) => kind === 'undone').map(({ key }) => key);

const isOnce = (keys: string[]): boolean => keys.length > 0 && new Set(keys).size === keys.length;

const F30: Staged['play'] = async (stage) => {
  const { cast } = stage;
  const dossierId = await sentOut(stage, registry);
  await stage.faults(`${registry}:hold`, `${registry}:down:6`);
  const first = await cast.withdraw(dossierId);
  const again = await Promise.all([cast.withdraw(dossierId), cast.withdraw(dossierId)]);
  await finish(stage, dossierId);
  return {
    dossierIds: [dossierId],
    claims: {
      'the first withdrawal counts': first.status === 202,
      'the others are told that it is under way': again.every(({ status }) => status === 409),
      'it is withdrawn': (await look(stage, dossierId)).outcome === 'WITHDRAWN',
      'each undo happened once': isOnce(await undoneOf(stage, dossierId)),
    },
  };
};

const F31: Staged['play'] = async (stage) => {
  const dossierId = await sentOut(stage, registry);
  await stage.faults(`${registry}:hold`, `${registry}:down:600`);
  await stage.cast.withdraw(dossierId);
  const isAsked = await stage.cast.seen(dossierId, ({ tasks }) => tasks.some(({ kind }) => kind === 'undo-failed'));
  const { agenda } = await look(stage, dossierId);
  await stage.faults();
  const desk = await deskOf(stage, dossierId, 'undo-officer', 'undo-failed');
  await desk.resolve({ resolution: 'retry' });
  await finish(stage, dossierId);
  return {
    dossierIds: [dossierId],
    claims: {
      'a person is asked when patience is spent': isAsked,
      'the case is not closed meanwhile': !agenda.closed,
      'tried again it is withdrawn': (await look(stage, dossierId)).outcome === 'WITHDRAWN',
      'each undo happened once': isOnce(await undoneOf(stage, dossierId)),
    },
  };
};

const F32: Staged['play'] = async (stage) => {
  const dossierId = await sentOut(stage, registry);
  await stage.faults(`${registry}:execute-and-timeout`, 'population:execute-and-timeout');
  await stage.cast.withdraw(dossierId);
  await finish(stage, dossierId);
  const lost = (await journalOf(stage, dossierId)).filter(({ mode }) => mode === 'execute-and-timeout');
  return {
    dossierIds: [dossierId],
    claims: {
      'answers to undos were lost': lost.length > 0,
      'it is withdrawn': (await look(stage, dossierId)).outcome === 'WITHDRAWN',
      'each undo happened once': isOnce(await undoneOf(stage, dossierId)),
    },
  };
};

/** F30 to F32: what was done is taken back. */
export const undoRows: Row[] = [
  { id: 'F30', what: 'the citizen withdraws again while undos are being tried', play: F30 },
  {
    id: 'F31',
    what: 'an undo cannot be had for longer than patience lasts (seconds instead of hours)',
    world: { patienceSeconds: 3 },
    play: F31,
  },
  { id: 'F32', what: 'the undo happens and its answer is lost', play: F32 },
];
