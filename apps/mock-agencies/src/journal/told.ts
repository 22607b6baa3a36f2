import type { Office } from './office';

/** What citizens or the national portal were told of a dossier, in the order in which it took effect, texts included. */
export function told(office: Office, dossier: string, agency: 'notifications' | 'national-portal'): object[] {
  return office.records
    .entriesOf(dossier)
    .filter((entry) => entry.agency === agency && entry.kind === 'committed')
    .map(({ at, key, intent }) => {
      const { shown, kept } = office.records.find(agency, key) ?? {};
      return { at, intent, ...shown, ...(kept ? (office.seal.open(kept) as object) : {}) };
    });
}
