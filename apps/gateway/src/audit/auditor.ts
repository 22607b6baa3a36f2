/** The four checks of a case, and the recorded histories of its runs; `@lienthong/audit` implements it. */
export abstract class Auditor {
  /** Undefined when there is no such dossier. */
  abstract verify(dossierId: string): Promise<unknown>;
  abstract histories(dossierId: string): Promise<unknown[]>;
}
