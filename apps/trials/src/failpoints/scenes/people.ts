import { samplePdf } from '@lienthong/ledger/samples';
import { workOff, type Play } from '../../cast/play';
import type { Scene, Stage } from './scene';

/** From the declaration to the end, armed from the start. */
export const played = (play: Partial<Play>): Scene => ({
  play: async ({ system, arm }) => {
    arm();
    return [await system.cast.carryThrough(play)];
  },
});

/** Only what comes behind a case that has ended is hit. */
export const ended: Scene = {
  play: async ({ system, arm }) => {
    const dossierId = await system.cast.carryThrough();
    arm();
    return [dossierId];
  },
};

/** The registrar has it and says nothing yet; the citizen withdraws. */
export const undone: Scene = {
  faults: ['civil-registry:hold'],
  play: async (stage) => {
    const { cast } = stage.system;
    const dossierId = await sentOut(stage);
    stage.arm();
    await cast.withdraw(dossierId);
    await workOff(cast, dossierId);
    return [dossierId];
  },
};

/** Two papers, laid in with the declaration. */
export const withPapers: Scene = {
  play: async ({ system: { cast }, arm }) => {
    arm();
    const { dossierId } = await cast.submit({}, [samplePdf(), samplePdf(2_000)]);
    await workOff(cast, dossierId);
    return [dossierId];
  },
};

/** What was registered is annulled, by a dossier of its own. */
export const annulled: Scene = {
  play: async ({ system: { cast }, arm }) => {
    const { dossierId } = await cast.submit();
    let unit = '';
    await cast.seen(dossierId, ({ tasks: [task] }) => (unit = task?.unit ?? '') !== '');
    await workOff(cast, dossierId);
    arm();
    const annulment = await cast.annul(dossierId, unit);
    await workOff(cast, annulment);
    return [dossierId, annulment];
  },
};

/** Decided, and on its way: the registrar has it, a run waits for the answer. */
export async function sentOut({ system: { cast } }: Stage): Promise<string> {
  const { dossierId } = await cast.submit();
  await cast.decide(dossierId);
  const isPending = await cast.seen(dossierId, ({ agenda }) => agenda.wakeAt !== undefined);
  if (!isPending) throw new Error('the registrar was never asked');
  return dossierId;
}
