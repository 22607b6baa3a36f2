import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { vietnamDay } from '@lienthong/form';
import { isWaiting, must, type Answer, type Audited, type Client } from '@lienthong/stack';
import type { Random } from '../system/random';
import { Caller, isSuccess } from './caller';
import { ClientLog } from './client-log';
import { familyOf, personalNumbersIn, privateTexts, type Story } from './family';
import { runLoad, type Loaded, type LoadOptions } from './load';
import { People } from './people';
import { plainPlay, playCase, type Play } from './play';

export type Decision = 'accept' | 'supplement' | 'refuse';

/** A declaration that was handed in. */
export interface Filed {
  dossierId: string;
  nth: number;
  story: Story;
  facts: unknown;
  /** Of the citizen who handed it in. */
  citizen: string;
}

/** Invented citizens and officers, who speak to the gateway alone; each case is another family's. */
export interface Cast {
  log: ClientLog;
  /** All that would name the people invented so far. */
  privateTexts(): string[];
  /** Hands in a declaration, with papers uploaded before; throws when it is turned away. */
  submit(overrides?: Partial<Story>, papers?: Buffer[]): Promise<Filed>;
  /** Looks after a case that somebody else handed in. */
  adopt(filed: Filed): void;
  /** Begins an annulment as an officer of the unit that registered it (RI-05): a dossier of its own. */
  annul(dossierId: string, unit: string): Promise<string>;
  look(dossierId: string): Promise<Audited>;
  /** Until it is so, looking ever more seldom; false when it did not come to that in time. */
  seen(dossierId: string, isSo: (audited: Audited) => boolean, withinMs?: number): Promise<boolean>;
  /** Waits for the task, claims it, decides; undefined when nobody is asked. */
  decide(dossierId: string, decision?: Decision, withinMs?: number): Promise<Answer<unknown> | undefined>;
  supplement(dossierId: string): Promise<Answer<unknown>>;
  withdraw(dossierId: string): Promise<Answer<unknown>>;
  /** Agrees to another payer (RC-02). */
  agree(dossierId: string, step: string): Promise<Answer<unknown>>;
  /** Fetches what the registry has issued, if it has: the numbers in it are private from then on. */
  receive(dossierId: string): Promise<void>;
  /** From the declaration to the end; the case's id. */
  carryThrough(play?: Partial<Play>): Promise<string>;
  /** So many cases at a time until the signal; survives outages. */
  load(options: LoadOptions): Promise<Loaded>;
}

export interface CastTools {
  client: Client;
  random: Random;
  /** Where the client log is kept. */
  directory: string;
  now?: () => Date;
}

const LOOK_MS = 60;
const LONGEST_LOOK_MS = 800;
const PATIENCE_MS = 90_000;
const grounds = {
  refuse: { reason: 'not-competent', ground: 'Luật Hộ tịch' },
  supplement: { reason: 'paper-unreadable' },
  accept: {},
};

const annulled = {
  ...{ number: '12/QĐ-UBND', authority: 'commune-committee', ground: 'Luật Hộ tịch 60/2014/QH13' },
  issuedBy: 'Ủy ban nhân dân phường Ba Đình',
};

export function createCast({ client, random, directory, now = () => new Date() }: CastTools): Cast {
  const log = new ClientLog(join(directory, 'client-log.jsonl'));
  const caller = new Caller(client, log);
  const people = new People(client);
  const filed = new Map<string, Filed>();
  const privates = new Set<string>();
  const first = random.below(100_000);
  let families = 0;
  const of = (dossierId: string): Filed => filed.get(dossierId)!;

  const cast: Cast = {
    log,
    privateTexts: () => [...privates],

    async submit(overrides, papers = []) {
      const story = { procedure: 'birth', sample: 'plain', ...overrides };
      const nth = first + families++;
      const { facts: declared, choose } = familyOf(story, nth, now());
      for (const text of privateTexts(declared)) privates.add(text);
      const citizen = await people.citizen(nth, filerOf(declared));
      const facts = papers.length > 0 ? { ...(declared as object), papers: await upload(papers, citizen) } : declared;
      const body = { procedure: story.procedure, facts, ...(choose && { choose }) };
      const answer = await caller.call<{ dossierId: string }>({
        ...{ what: 'submit', path: '/dossiers', token: citizen, body },
        about: { procedure: story.procedure, sample: story.sample },
      });
      const { dossierId } = must(answer, 'submit');
      const one = { dossierId, nth, story, facts, citizen };
      filed.set(dossierId, one);
      await readBack(one);
      return one;
    },

    adopt: (one) => void filed.set(one.dossierId, one),

    async annul(dossierId, unit) {
      const original = of(dossierId);
      const [token, procedure] = [await people.officer(unit, original.nth), `${original.story.procedure}-annulment`];
      const facts = { decision: { ...annulled, issuedOn: vietnamDay(now()) } };
      const path = `/dossiers/${dossierId}/annulments`;
      const about = { procedure, sample: 'plain' };
      const answer = await caller.call<{ dossierId: string }>({ what: 'submit', path, token, body: { facts }, about });
      const { dossierId: linked } = must(answer, 'annul');
      filed.set(linked, { ...original, dossierId: linked, story: { procedure, sample: 'plain' }, facts });
      return linked;
    },

    async look(dossierId) {
      const auditor = await people.auditor(of(dossierId).nth);
      return must(await client.get<Audited>(`/audit/dossiers/${dossierId}`, auditor), 'look');
    },

    async seen(dossierId, isSo, withinMs = PATIENCE_MS) {
      const until = Date.now() + withinMs;
      for (let pause = LOOK_MS; ; pause = Math.min(pause * 1.5, LONGEST_LOOK_MS)) {
        if (isSo(await cast.look(dossierId))) return true;
        if (Date.now() > until) return false;
        await sleep(pause);
      }
    },

    async decide(dossierId, decision = 'accept', withinMs = PATIENCE_MS) {
      let task: Audited['tasks'][number] | undefined;
      const isAsked = (audited: Audited): boolean => {
        task = audited.tasks.find(({ kind }) => kind === 'review');
        return task !== undefined || audited.agenda.closed || isWaiting(audited);
      };
      await cast.seen(dossierId, isAsked, withinMs);
      return task && decideOn(dossierId, task, decision);
    },

    supplement(dossierId) {
      const { citizen: token, facts } = of(dossierId);
      const path = `/dossiers/${dossierId}/supplement`;
      return caller.call({ what: 'supplement', path, token, body: { facts }, dossierId });
    },

    withdraw(dossierId) {
      const { citizen: token } = of(dossierId);
      return caller.call({ what: 'withdraw', path: `/dossiers/${dossierId}/withdrawal`, token, dossierId });
    },

    agree(dossierId, step) {
      const { citizen: token } = of(dossierId);
      const [path, body] = [`/dossiers/${dossierId}/route`, { step, agree: true }];
      return caller.call({ what: 'agree', path, token, body, dossierId, about: { step } });
    },

    async receive(dossierId) {
      const { citizen, story } = of(dossierId);
      const { status, body } = await client.get(
        `/dossiers/${dossierId}/results/${story.procedure}-registration`,
        citizen,
      );
      if (isSuccess(status)) for (const number of personalNumbersIn(body)) privates.add(number);
    },

    carryThrough: (play) => playCase(cast, { ...plainPlay, ...play }),
    load: (options) => runLoad(cast, { random, ...options }),
  };

  async function upload(papers: Buffer[], token: string): Promise<{ paperId: string; kind: string }[]> {
    const named = [];
    for (const body of papers) {
      const answer = await caller.call<{ paperId: string; dossierId?: string }>({
        ...{ what: 'upload', path: '/papers', token, body },
      });
      named.push({ paperId: must(answer, 'upload').paperId, kind: 'other' });
    }
    return named;
  }

  /** Who was told that it is there must find it there. */
  async function readBack({ dossierId, citizen }: Filed): Promise<void> {
    const line = { call: `read-${dossierId}`, key: '', what: 'read', dossierId };
    log.write(line);
    const { status } = await client.get(`/dossiers/${dossierId}`, citizen);
    log.write({ ...line, outcome: isSuccess(status) ? 'ok' : status < 500 ? 'fail' : 'unknown', status });
  }

  async function decideOn(dossierId: string, { task, unit }: Audited['tasks'][number], decision: Decision) {
    const token = await people.officer(unit, of(dossierId).nth);
    const path = `/tasks/${encodeURIComponent(`${dossierId}:${task}`)}`;
    await caller.call({ what: 'claim', path: `${path}/claim`, token, dossierId, about: { task } });
    const { etag = '""' } = await client.get(path, token);
    const body = { decision, ...grounds[decision] };
    const about = { task, version: etag, decision };
    return caller.call({ what: 'decide', path: `${path}/decision`, token, body, etag, dossierId, about });
  }

  return cast;
}

const filerOf = (facts: unknown): string | undefined =>
  (facts as { filer?: { personalId?: string } }).filer?.personalId;
