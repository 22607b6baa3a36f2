import { Webhook } from 'standardwebhooks';
import type { JournalEntry, Summary } from '@lienthong/mock-agencies';
import type { Parts } from './parts/parts';

export interface Notice {
  at: string;
  kind: string;
  step?: string;
  sequence: number;
  channels: string[];
  text: { vi: string; en: string };
  sms?: { vi: string; en: string };
}

/** A status or result as the national portal has it. */
export interface PortalEntry {
  at: string;
  intent: 'status' | 'result';
  position?: number;
  status?: number;
  step?: string;
  version?: number;
  digest?: string;
  name?: string;
}

/** The agencies from outside: how they behave, what their journals say, and letters of theirs that come at odd times. */
export class Agencies {
  constructor(
    private readonly parts: Parts,
    private readonly settle: () => Promise<void>,
  ) {}

  /** `AGENCY:MODE[:ARG]` each; none = all behave. */
  async behave(...faults: string[]): Promise<void> {
    const reply = await this.call('PUT', '/faults', { faults });
    if (!reply.ok) throw new Error(`${faults.join(', ')}: ${await reply.text()}`);
    await this.settle();
  }

  /** What was held comes out now: everything, one agency's, or what it holds of one dossier. */
  async release(agency?: string, dossier?: string): Promise<void> {
    const of = new URLSearchParams({ ...(agency && { agency }), ...(dossier && { dossier }) });
    await this.call('POST', `/release?${of}`);
    await this.settle();
  }

  journal = async (dossierId: string): Promise<JournalEntry[]> => this.read(`/journal?dossier=${dossierId}`);
  summary = async (dossierId: string): Promise<Summary> => this.read(`/summary?dossier=${dossierId}`);
  notices = async (dossierId: string): Promise<Notice[]> => this.read(`/notices?dossier=${dossierId}`);
  portal = async (dossierId: string): Promise<PortalEntry[]> => this.read(`/statuses?dossier=${dossierId}`);

  /** A callback that the agency itself would not send any more, or not yet; answers the gateway's status. */
  async callBack(agency: string, letter: { key: string; answer: string } & Record<string, unknown>): Promise<number> {
    const { gatewayUrl, directory } = this.parts;
    const body = JSON.stringify(letter);
    const at = new Date();
    const id = `msg_${letter.answer}_${at.getTime()}`;
    const reply = await fetch(`${gatewayUrl}/agencies/${agency}/callbacks`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(directory[agency]!.callbackSecret).sign(id, at, body),
      },
      body,
    });
    await reply.arrayBuffer();
    await this.settle();
    return reply.status;
  }

  private async read<T>(path: string): Promise<T> {
    return (await this.call('GET', path)).json() as Promise<T>;
  }

  private call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.parts.mocks.url}/_mock${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  }
}
