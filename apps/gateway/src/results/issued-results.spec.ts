import type { Command } from '@lienthong/dossier';
import { accept, answer, begin, bicyclePermit, livedThrough, request, submit } from '@lienthong/dossier/samples';
import type { Plan } from '@lienthong/plan';
import { issuedResults } from './issued-results';

/** The invented permit, told to the plate office once it stands, and issued anew afterwards. */
const plan: Plan = {
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) =>
    step.id === 'permit'
      ? {
          ...step,
          resultName: 'Giấy phép',
          intents: [
            ...step.intents,
            { name: 'announce', agency: 'plates', kind: 'legal-act' },
            { name: 'amend', agency: 'office', kind: 'legal-act' },
          ],
        }
      : step,
  ),
};
const accepted = (intent: string): Command[] => [
  begin('permit'),
  { ...answer(request('permit', intent), 'accepted'), digest: `${intent}-digest` } as Command,
];
const started = [submit(plan), accept, ...accepted('reserve')];
const issued = [...started, ...accepted('issue')];
const amended = [...issued, ...accepted('confirm'), ...accepted('announce'), ...accepted('amend')];
const linked = (kind: 'corrects' | 'annuls'): Command => ({
  type: 'recordLinked',
  dossier: 'another',
  kind,
  step: 'permit',
  decided: true,
});
const resultsAfter = (...commands: Command[]) => {
  const { dossier } = livedThrough(...commands);
  // As the ledger gives it back: the names of its requests in alphabetical order.
  const requests = Object.fromEntries(Object.entries(dossier.requests).sort(([a], [b]) => (a < b ? -1 : 1)));
  return issuedResults({ ...dossier, requests });
};

describe('issued results', () => {
  it('begin with the act: a reservation is none', () => {
    expect(resultsAfter(...started)).toEqual([]);
    expect(resultsAfter(...issued)).toMatchObject([
      {
        step: 'permit',
        name: 'Giấy phép',
        agency: 'office',
        position: 1,
        digest: 'issue-digest',
        status: 'in-force',
        parts: [{ step: 'plate', name: 'Biển số', digests: ['reserve-digest'] }],
      },
    ]);
  });

  it('are versions in the order of acceptance; what another agency notes because of them is none (RH-07)', () => {
    expect(resultsAfter(...amended)).toMatchObject([
      { digest: 'issue-digest', position: 1, status: 'superseded', parts: [{ digests: ['reserve-digest'] }] },
      {
        digest: 'amend-digest',
        position: 2,
        status: 'in-force',
        supersedes: 'issue-digest',
        parts: [{ digests: ['reserve-digest', 'confirm-digest'] }],
      },
    ]);
  });

  it('are superseded or annulled by another dossier that corrects or annuls the act (RI-03, RI-05)', () => {
    expect(resultsAfter(...issued, linked('corrects'))).toMatchObject([
      { status: 'superseded', changedBy: expect.any(String) as string },
    ]);
    expect(resultsAfter(...amended, linked('annuls'))).toMatchObject([
      { status: 'superseded' },
      { status: 'annulled' },
    ]);
  });

  it('say when they were delivered', () => {
    const delivery: Command = { type: 'recordDelivery', results: [{ step: 'permit', digest: 'issue-digest' }] };
    const [before] = resultsAfter(...issued);
    const [after] = resultsAfter(...issued, delivery);
    expect(before).not.toHaveProperty('deliveredAt');
    expect(after!.deliveredAt).toBeGreaterThan(after!.signedAt);
  });
});
