import { requestId } from '@lienthong/dossier';
import type { Transacted } from '@lienthong/ledger';
import { explore } from '../explore/explore';
import { System } from '../system/system';
import type { Call, Reply } from '../world/agencies';
import { allForgetful, faults, supplement, within, type Setting } from '../worlds/worlds';
import { meaningOf, type Meaning } from './meaning';
import { nextDeed, type Deed, type Errand, type Told } from './production';

const POLLS = 2;
const errand: Errand = { kind: 'step', step: 'permit' };

const always: Reply[][] = [['accepted'], ['pending'], ['refused'], ['needs-supplement'], ['busy'], ['silence']];
const said: Record<Call['call'], Reply[][]> = {
  send: [...always, ['gone'], ['unreadable'], ['unreadable', 'accepted'], ['unreadable', 'unsupported']],
  ask: [...always, ['undone'], ['unreadable'], ['unsupported'], ['never-heard'], ['never-heard', 'gone']],
  undo: [],
};

/** Every answer that the door gave to a run in a small world. */
async function answersIn(setting: Setting): Promise<Transacted[]> {
  const system = new System(within(setting, { zombies: 1, polls: POLLS }));
  await explore(system);
  return [...system.parts.door.answers()].flatMap(({ transacted }) => (transacted ? [transacted] : []));
}

/** A run may begin with it: what it goes on with has begun. */
function mayBegin(transacted: Transacted): boolean {
  const { name } = meaningOf(errand, transacted, POLLS);
  return !name || transacted.dossier!.requests[requestId(name)] !== undefined;
}

/** What a run of production code does that is told these things, without the agenda that it hands back in the end. */
async function deedOn(told: Told[], { isLate }: Meaning): Promise<Deed> {
  const deed = await nextDeed(errand, told, { isLate: isLate === true });
  return 'stopped' in deed && 'agenda' in deed.stopped ? { stopped: { agenda: {} as never } } : deed;
}

/** As the first thing that a run is told, and then every reply to what it asks. */
async function deedsOn(transacted: Transacted, meaning: Meaning): Promise<string[]> {
  const first = await deedOn([{ transacted }], meaning);
  const further = 'call' in first ? said[first.call.call] : [];
  const told = further.map((replies) => [{ transacted }, ...replies.map((reply) => ({ reply }))]);
  const rest = await Promise.all(told.map((one) => deedOn(one, meaning)));
  return [first, ...rest].map((deed) => JSON.stringify(deed));
}

/** As what it is told when it has recorded an answer, or has given up. */
const deedsLater = (beginnings: Transacted[], transacted: Transacted, meaning: Meaning): Promise<string[]> =>
  Promise.all(
    beginnings.map(async (beginning) =>
      JSON.stringify(await deedOn([{ transacted: beginning }, { reply: 'accepted' }, { transacted }], meaning)),
    ),
  );

describe('the production worker, taken for a table', () => {
  it.each([faults, allForgetful, supplement])(
    'does the same on all that means the same to it ($id)',
    async (setting) => {
      const answers = await answersIn(setting);
      const beginnings = new Map<string, Transacted>();
      const known = new Map<string, string[]>();
      const expectTheSame = (meaning: Meaning, deeds: string[], when: string): void => {
        const text = JSON.stringify({ when, meaning });
        expect({ text, deeds: known.get(text) ?? deeds }).toEqual({ text, deeds });
        known.set(text, deeds);
      };
      for (const transacted of answers.filter(mayBegin)) {
        const meaning = meaningOf(errand, transacted, POLLS);
        if (meaning.name) beginnings.set(JSON.stringify(meaning.name), transacted);
        expectTheSame(meaning, await deedsOn(transacted, meaning), 'it begins');
      }
      for (const transacted of answers) {
        const meaning = meaningOf(errand, transacted, POLLS);
        expectTheSame(meaning, await deedsLater([...beginnings.values()], transacted, meaning), 'it goes on');
      }
      expect(new Set([...known.values()].map((deeds) => deeds.join())).size).toBeGreaterThan(8);
    },
    60_000,
  );
});
