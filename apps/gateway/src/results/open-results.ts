import type { FoundDossier, Ledger } from '@lienthong/ledger';
import { issuedResults, type IssuedPart, type IssuedResult } from './issued-results';

/** A result with its content from the vault. */
export interface OpenedResult extends IssuedResult {
  /** As the agency counts; of a first version its place. */
  version: number;
  /** Absent when its key was destroyed. */
  data?: object;
}

export interface OpenedPart extends IssuedPart {
  data: object;
}

export const openResults = (ledger: Ledger, { dossierId, dossier }: FoundDossier): Promise<OpenedResult[]> =>
  Promise.all(
    issuedResults(dossier).map(async (issued) => {
      const data = await contentOf(ledger, dossierId, issued.digest);
      const { version = issued.position } = (data ?? {}) as { version?: number };
      return { ...issued, version, ...(data && { data }) };
    }),
  );

/** Several answers about one part add up. */
export const openParts = (ledger: Ledger, dossierId: string, parts: IssuedPart[]): Promise<OpenedPart[]> =>
  Promise.all(
    parts.map(async (part) => {
      const contents = await Promise.all(part.digests.map((digest) => contentOf(ledger, dossierId, digest)));
      return { ...part, data: Object.assign({}, ...contents) as object };
    }),
  );

const contentOf = async (ledger: Ledger, dossierId: string, digest: string): Promise<object | undefined> =>
  (await ledger.open(dossierId, digest))?.legal as object | undefined;
