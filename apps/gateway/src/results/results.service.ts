import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@lienthong/dossier';
import { Ledger, type FoundDossier } from '@lienthong/ledger';
import { mockSignatures, renderResult } from '@lienthong/procedures';
import type { Log } from '@lienthong/runtime';
import { getVisibleDossier } from '../access/visible';
import type { Call } from '../commands/call';
import { LOG } from '../tokens';
import { openParts, openResults, type OpenedPart, type OpenedResult } from './open-results';
import { toResultView, type ResultDetail, type ResultList } from './views';

/** Results as their citizen gets them: as data, and as a document that shows the same data under the same digest (RH-06). */
@Injectable()
export class Results {
  constructor(
    private readonly ledger: Ledger,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async list(call: Call): Promise<ResultList> {
    return { items: (await openResults(this.ledger, await this.find(call))).map(toResultView) };
  }

  async show(call: Call, version?: string): Promise<ResultDetail> {
    const { result, parts } = await this.get(call, version, 'data');
    return {
      ...toResultView(result),
      data: result.data,
      parts: parts.map(({ step, name, digests, data }) => ({ step, name, digests, data })),
      signatures: signaturesOf(result),
    };
  }

  async print(call: Call, version?: string): Promise<string> {
    const { found, result, parts } = await this.get(call, version, 'document');
    return renderResult({
      ...result,
      title: result.name,
      receipt: found.dossier.receipt,
      issuedAt: new Date(result.signedAt),
      fields: result.data,
      parts: parts.map(({ name, digests, data }) => ({ title: name, digests, fields: data })),
      signatures: signaturesOf(result),
    });
  }

  /** The version asked for, else the newest; every read of its content is on record (RH-01). */
  private async get(call: Call, version: string | undefined, what: 'data' | 'document'): Promise<Got> {
    const found = await this.find(call);
    const versions = (await openResults(this.ledger, found)).filter(({ step }) => step === call.params.step);
    const result = versions.findLast((one) => version === undefined || String(one.version) === version);
    if (!result?.data) throw new Problem('not-found');
    const { dossierId } = found;
    const { step, digest } = result;
    this.log.info({ traceId: call.traceId, dossierId, step, digest, what, actor: call.actor.id }, 'result read');
    return { found, result, parts: await openParts(this.ledger, dossierId, result.parts) };
  }

  private find({ actor, params }: Call): Promise<FoundDossier> {
    return getVisibleDossier(this.ledger, actor, 'result.read', params.id!);
  }
}

interface Got {
  found: FoundDossier;
  result: OpenedResult;
  parts: OpenedPart[];
}

const signaturesOf = ({ agency, digest, signedAt }: OpenedResult) => mockSignatures(agency, digest, new Date(signedAt));
