import { defaultPayloadConverter } from '@temporalio/common';
import { fold } from '@lienthong/dossier';
import { digestOf } from '@lienthong/ledger';
import { caseOf, run, worldOf } from '../samples';
import { toEvent, type Case, type SeenRun } from '../world';
import { judgeLedgerComplete } from './i4-ledger-complete';

const found = (one: Case) => judgeLedgerComplete(worldOf(one)).map(({ what }) => what);
const sound = caseOf();
const payload = (value: unknown) => defaultPayloadConverter.toPayload(value);
const agendaAt = (seq: number) => ({ seq, digest: digestOf(fold(sound.told.slice(0, seq).map(toEvent))) });

/** A run as Temporal recorded it: what it was given, what its one action wrote. */
const ran = (given: object, wrote: number[], runId = run): SeenRun => ({
  ...{ runId, source: 'archived' },
  history: {
    events: [
      { workflowExecutionStartedEventAttributes: { input: { payloads: [payload(given)] } } },
      { activityTaskCompletedEventAttributes: { result: { payloads: [payload({ action: 'a', wrote })] } } },
    ],
  },
});

describe('I4, the ledger is complete', () => {
  it('when Temporal and the ledger tell the same', () => {
    expect(found(sound)).toEqual([]);
    expect(found({ ...sound, runs: [ran(agendaAt(4), [5, 6])] })).toEqual([]);
  });

  it('not when a number is missing, or a fact is there twice', () => {
    expect(found({ ...sound, events: sound.events.toSpliced(2, 1) })).toEqual(['sequence number 3 is missing']);
    const again = { ...sound.told[3]!, seq: sound.told.length + 1 };
    expect(found({ ...sound, told: [...sound.told, again] })).toEqual([`${again.id} is recorded twice`]);
  });

  it('not when a run did what the ledger does not hold', () => {
    expect(found({ ...sound, runs: [ran(agendaAt(4), [999])] })[0]).toContain('wrote 999');
    expect(found({ ...sound, runs: [ran(agendaAt(4), [5], 'r2')] })[0]).toContain('wrote 5');
  });

  it('not when a run was given what the events do not give', () => {
    const forged = { ...agendaAt(4), digest: agendaAt(5).digest };
    expect(found({ ...sound, runs: [ran(forged, [])] })[0]).toContain('agenda of 4');
    expect(found({ ...sound, runs: [ran({ ...agendaAt(4), seq: 999 }, [])] })[0]).toContain('agenda of 999');
  });

  it('not when the history of a run that wrote and ended is not kept', () => {
    const live: SeenRun = { ...ran(agendaAt(4), []), source: 'live' };
    expect(found({ ...sound, runs: [live] })).toEqual([]);
    const ended = { events: [...live.history!.events!, { workflowExecutionCompletedEventAttributes: {} }] };
    expect(found({ ...sound, runs: [{ ...live, history: ended }] })[0]).toContain('was not kept');
  });

  it('not when a run that wrote is gone and not named lost, or its history is another’s', () => {
    expect(found({ ...sound, runs: [{ runId: run, source: 'unread' }] })[0]).toContain('nor named lost');
    expect(found({ ...sound, runs: [{ runId: 'wrote-nothing', source: 'unread' }] })).toEqual([]);
    expect(found({ ...sound, runs: [{ ...ran(agendaAt(4), []), fault: 'not the one' }] })).toEqual([
      `run ${run}: not the one`,
    ]);
  });
});
