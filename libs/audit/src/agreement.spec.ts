import { fold } from '@lienthong/dossier';
import { livedThrough, rootDone } from '@lienthong/dossier/samples';
import { chain, digestOf, eventOf, GENESIS } from '@lienthong/ledger';
import { findDisagreement } from './agreement';

const dossierId = '00000000-0000-7000-8000-000000000001';
const { rows } = chain({ dossierId, seq: 0, hash: GENESIS }, livedThrough(...rootDone).events, {
  actor: 'run:r1',
  recordedAt: 1,
});
const agendaAt = (seq: number) => ({
  dossierId,
  seq,
  digest: digestOf(fold(rows.slice(0, seq).map(eventOf))),
  owed: [],
  closed: false,
});

describe('two witnesses of a case', () => {
  it('agree when each agenda is what the events give, and each action wrote what it says', () => {
    const witness = {
      agendas: [agendaAt(4), agendaAt(9)],
      done: [{ action: 'step:permit/reserve/0', wrote: [5, 6], agenda: agendaAt(9) }],
    };
    expect(findDisagreement('r1', witness, rows)).toBeUndefined();
  });

  it('disagree on an agenda that the events do not give', () => {
    const forged = { ...agendaAt(4), digest: agendaAt(5).digest };
    expect(findDisagreement('r1', { agendas: [forged], done: [] }, rows)).toContain('sequence number 4');
  });

  it('disagree on an agenda from beyond the ledger’s end', () => {
    expect(findDisagreement('r1', { agendas: [{ ...agendaAt(4), seq: 999 }], done: [] }, rows)).toContain('999');
  });

  it('disagree when an action claims what another run wrote, or what nobody wrote', () => {
    expect(findDisagreement('r2', { agendas: [], done: [{ action: 'a', wrote: [5] }] }, rows)).toContain('5');
    expect(findDisagreement('r1', { agendas: [], done: [{ action: 'a', wrote: [999] }] }, rows)).toContain('999');
  });
});
