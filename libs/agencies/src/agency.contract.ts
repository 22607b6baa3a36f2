import { randomUUID } from 'node:crypto';
import type { AskOutcome, SendOutcome } from './answer';
import type { AgencyPort, AgencyRequest } from './port';
import { requestKey } from '@lienthong/dossier';
import { firstRequests } from './samples';
import { findMessage, type KnownAgency } from './schemas';
import { fits } from './wire/validate';

export interface ContractTraits {
  /** Undoes a key that it never saw. */
  leavesTombstones?: boolean;
  /** Tells the same key with another payload from the same request. */
  comparesPayloads?: boolean;
}

/** What every agency behind the port must do, whoever stands there. Declares Jest tests. */
export function agencyContract(
  agency: KnownAgency,
  getPort: () => AgencyPort,
  { leavesTombstones = true, comparesPayloads = true }: ContractTraits = {},
): void {
  const { intent, payload, waits = false, mayUndo = false } = firstRequests[agency];
  let persons = 0;
  const newRequest = (): AgencyRequest => {
    const dossier = randomUUID();
    persons += 1;
    return {
      key: requestKey(dossier, { step: 'a-step', intent, round: 1 }),
      intent,
      dossier,
      payload: payload(persons),
    };
  };

  /** The final answer, whoever had to be waited for. */
  async function settle(request: AgencyRequest): Promise<SendOutcome | AskOutcome> {
    let answer: SendOutcome | AskOutcome = await getPort().send(request);
    for (let tries = 0; answer.kind === 'pending' && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      answer = await getPort().ask(request.key, intent);
    }
    return answer;
  }

  describe(`the ${agency} agency`, () => {
    it('accepts a good request with a result in its own schema', async () => {
      const answer = await settle(newRequest());
      expect(answer).toMatchObject({ kind: 'accepted', reference: expect.stringMatching(/./) });
      if (answer.kind !== 'accepted') throw new Error('unreachable');
      expect(fits(findMessage(agency, intent)!.result, answer.result)).toBe(true);
    });

    it(waits ? 'lets people take their time' : 'answers at once', async () => {
      expect(await getPort().send(newRequest())).toMatchObject({ kind: waits ? 'pending' : 'accepted' });
    });

    it('gives the same answer when the same request comes again', async () => {
      const request = newRequest();
      const first = await getPort().send(request);
      expect(await getPort().send(request)).toEqual(first);
    });

    it('gives the same answer to requests that arrive at the same moment', async () => {
      const request = newRequest();
      const answers = await Promise.all([1, 2, 3].map(() => getPort().send(request)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it(`${comparesPayloads ? 'takes the same key with another payload for a mistake, not for a refusal' : 'lets the first payload of a key stand'}`, async () => {
      const request = newRequest();
      const first = await getPort().send(request);
      const other = payload(persons + 1000);
      const second = await getPort().send({ ...request, payload: other });
      expect(second).toEqual(comparesPayloads ? { kind: 'unavailable', executed: 'unknown', wrong: true } : first);
    });

    it('says when asked what it answered', async () => {
      const request = newRequest();
      const answer = await getPort().send(request);
      expect(await getPort().ask(request.key, intent)).toEqual(answer);
    });

    it('says when asked that it never heard of a key', async () => {
      expect(await getPort().ask(newRequest().key, intent)).toEqual({ kind: 'never-heard' });
    });

    if (!leavesTombstones)
      it('cannot undo a key that it never saw, and takes it when it comes', async () => {
        const request = newRequest();
        expect(await getPort().undo(request.key)).toEqual({ kind: 'unsupported' });
        expect(await getPort().send(request)).toMatchObject({ kind: waits ? 'pending' : 'accepted' });
      });
    else
      it('lets a tombstone stand for an undone key that it never saw', async () => {
        const request = newRequest();
        expect(await getPort().undo(request.key)).toEqual({ kind: 'undone' });
        expect(await getPort().undo(request.key)).toEqual({ kind: 'undone' });
        expect(await getPort().ask(request.key, intent)).toEqual({ kind: 'undone' });
        expect(await getPort().send(request)).toEqual({ kind: 'gone' });
      });

    it('answers an undo of a finished request, and the same again', async () => {
      const request = newRequest();
      await settle(request);
      const outcome = await getPort().undo(request.key);
      expect(outcome.kind).toBe(mayUndo ? 'undone' : 'too-late');
      expect(await getPort().undo(request.key)).toEqual(outcome);
    });
  });
}
