import type { JournalEntry, Summary } from '@lienthong/mock-agencies';
import type { Dossier, EventOf, EventType } from '@lienthong/dossier';
import { entryOf } from '@lienthong/ledger';
import { must, type Answer } from '@lienthong/stack';
import type { Notice, PortalEntry } from './agencies';
import { local } from './clock';
import { declarationOf, type Declaring } from './declaration';
import { samplePdf, upload } from './papers';
import { dueOf, eventsOf, type Told } from './told';
import type { World } from './world';

/** What is handed in, and perhaps by somebody else than the declared filer. */
export interface Filing extends Declaring {
  procedure: string;
  /** The officer's own dossiers: a correction or annulment of another case. */
  linked?: { of: Case; kind: 'corrections' | 'annulments'; facts: unknown };
  /** The idempotency key, when the click is to be repeated. */
  key?: string;
}

export interface TaskSeen {
  task: string;
  kind: string;
  step: string;
  unit: string;
}

interface Audited {
  steps: Record<string, string>;
  tasks: TaskSeen[];
  outcome?: string;
}

const grounds: Record<string, object> = {
  refuse: { reason: 'not-competent', ground: 'Luật Hộ tịch 60/2014/QH13' },
  supplement: { reason: 'birth-notice-unreadable' },
};

/** One dossier, acted on through the gateway by its people, and looked at from every side. */
export class Case {
  private constructor(
    private readonly world: World,
    readonly dossierId: string,
    readonly receipt: string,
    readonly facts: unknown,
    private readonly citizen: () => Promise<string>,
  ) {}

  static async file(world: World, filing: Filing): Promise<Case> {
    const { answer, facts, personalId } = await submit(world, filing);
    const { dossierId, receipt } = must(answer, 'submit');
    return new Case(world, dossierId, receipt, facts, () => world.people.citizen(personalId));
  }

  /** The declaration handed in for nothing but its answer: what is refused makes no case. */
  static async attempt(
    world: World,
    filing: Filing,
  ): Promise<Answer<{ errors?: { rule?: string; pointer: string }[] }>> {
    return (await submit(world, filing)).answer as Answer<{ errors?: { rule?: string; pointer: string }[] }>;
  }

  // What people do

  accept = (step?: string) => this.decide('accept', {}, step);

  async decide(
    decision: 'accept' | 'supplement' | 'refuse' | 'verify',
    said: object = {},
    step?: string,
  ): Promise<void> {
    const task = await this.task('review', step);
    must(await this.onTask(task, 'decision', { decision, ...grounds[decision], ...said }), decision);
    await this.world.settle();
  }

  /** Settles the open task of a kind; `by`: which officer of the unit. The status tells whether it was allowed. */
  async resolve(kind: string, said: { resolution: string } & Record<string, unknown>, by = 1): Promise<number> {
    const { status } = await this.onTask(await this.task(kind), 'resolution', said, by);
    await this.world.settle();
    return status;
  }

  async apologise(said: { reason: string; due?: string }, kind = 'review'): Promise<number> {
    const { status } = await this.onTask(await this.task(kind), 'apology', said);
    await this.world.settle();
    return status;
  }

  supplement = (facts: unknown = this.facts) => this.say('supplement', { facts });
  withdraw = () => this.say('withdrawal', {});
  answerRoute = (step: string, agree: boolean) => this.say('route', { step, agree });

  /** The citizen uploads a signed paper and hands it in where consents in VNeID are waited for. */
  async consentOnPaper(step: string): Promise<number> {
    const { client } = this.world;
    const paperId = await upload(this.world.parts.gatewayUrl, await this.citizen(), { bytes: samplePdf });
    const { status } = await client.post(`/dossiers/${this.dossierId}/consents/${step}`, await this.citizen(), {
      paperId,
    });
    await this.world.settle();
    return status;
  }

  /** The citizen's call; the status tells whether it was allowed. */
  async say(what: string, body: object): Promise<number> {
    const { status } = await this.world.client.post(`/dossiers/${this.dossierId}/${what}`, await this.citizen(), body);
    await this.world.settle();
    return status;
  }

  // What can be seen

  async seen<T = Record<string, unknown>>(): Promise<T> {
    return must(await this.world.client.get<T>(`/dossiers/${this.dossierId}`, await this.citizen()), 'look');
  }

  async audited(): Promise<Audited> {
    const path = `/audit/dossiers/${this.dossierId}`;
    return must(await this.world.client.get<Audited>(path, await this.world.people.auditor()), 'audit');
  }

  steps = async (): Promise<Record<string, string>> => (await this.audited()).steps;
  outcome = async (): Promise<string | undefined> => (await this.audited()).outcome;
  /** Kinds of open tasks. */
  tasks = async (): Promise<string[]> => (await this.audited()).tasks.map(({ kind }) => kind);

  async task(kind: string, step?: string): Promise<TaskSeen> {
    const { tasks } = await this.audited();
    const found = tasks.find((task) => task.kind === kind && (!step || task.step === step));
    if (!found) throw new Error(`no ${kind} task${step ? ` of ${step}` : ''} among ${tasks.map((task) => task.kind)}`);
    return found;
  }

  /** The date that stands for a step or the total, as the ledger last set it. */
  due = async (scope: string): Promise<string | undefined> => dueOf(await this.events(), scope);

  events(): Promise<Told[]>;
  events<T extends EventType>(type: T): Promise<Told<T>[]>;
  async events(type?: EventType): Promise<Told[]> {
    const told = eventsOf(await this.texts());
    return type ? told.filter((event) => event.type === type) : told;
  }

  texts = async (): Promise<string[]> => (await this.world.parts.ledger.trail(this.dossierId)).map(({ text }) => text);
  actors = async (): Promise<string[]> =>
    (await this.world.parts.ledger.trail(this.dossierId)).map((row) => entryOf(row).actor);

  folded = async (): Promise<Dossier> => (await this.world.parts.ledger.find(this.dossierId))!.dossier;

  /** What a step's act brought, opened from the vault. */
  async result(step: string, intent: string): Promise<Record<string, unknown> | undefined> {
    const request = Object.values((await this.folded()).requests).find(
      (candidate) => candidate.step === step && candidate.intent === intent && candidate.status === 'accepted',
    );
    const opened = request?.digest && (await this.world.parts.ledger.open(this.dossierId, request.digest));
    return opened ? (opened.legal as Record<string, unknown>) : undefined;
  }

  summary = (): Promise<Summary> => this.world.agencies.summary(this.dossierId);
  notices = (): Promise<Notice[]> => this.world.agencies.notices(this.dossierId);
  portal = (): Promise<PortalEntry[]> => this.world.agencies.portal(this.dossierId);

  async journal(agency?: string): Promise<JournalEntry[]> {
    const entries = await this.world.agencies.journal(this.dossierId);
    return agency ? entries.filter((entry) => entry.agency === agency) : entries;
  }

  /** `agency/intent` of what took effect, in order. */
  effects = async (): Promise<string[]> =>
    (await this.journal())
      .filter(({ kind }) => kind === 'committed')
      .map(({ agency, intent }) => `${agency}/${intent}`);

  /** National statuses in the order in which the portal took them. */
  statuses = async (): Promise<number[]> =>
    (await this.portal()).flatMap(({ intent, status }) => (intent === 'status' ? [status!] : []));

  /** When citizens were told something of a kind. */
  toldAt = async (kind: string): Promise<string[]> =>
    (await this.notices()).filter((notice) => notice.kind === kind).map(({ at }) => local(Date.parse(at)));

  private async onTask(seen: TaskSeen, what: string, body: object, by = 1): Promise<Answer<unknown>> {
    const { client, people } = this.world;
    const officer = await people.officer(seen.unit, by);
    const path = `/tasks/${encodeURIComponent(`${this.dossierId}:${seen.task}`)}`;
    const { etag } = await client.get(path, officer);
    return client.post(`${path}/${what}`, officer, body, etag);
  }
}

export type EventTold<T extends EventType> = EventOf<T>;

interface Submitted {
  answer: Answer<{ dossierId: string; receipt: string }>;
  facts: unknown;
  personalId?: string;
}

async function submit(world: World, { linked, key, ...filing }: Filing): Promise<Submitted> {
  const { client, people } = world;
  if (linked) {
    const { unit } = (await linked.of.folded()).plan.steps[0]!;
    const path = `/dossiers/${linked.of.dossierId}/${linked.kind}`;
    return {
      answer: await client.post(path, await people.officer(unit), { facts: linked.facts }),
      facts: linked.facts,
    };
  }
  const { facts, choose } = declarationOf(filing, world.now);
  const { personalId } = (facts as { filer: { personalId?: string } }).filer;
  const body = { procedure: filing.procedure, facts, ...(choose && { choose }) };
  const answer = await client.post<{ dossierId: string; receipt: string }>(
    '/dossiers',
    await people.citizen(personalId),
    body,
    undefined,
    key,
  );
  return { answer, facts, ...(personalId && { personalId }) };
}
