/** Number of a linked dossier as our simulated national software issues it (domain D.2), e.g. `G01.899.208.000-261123-000042`. */
export function receiptOf(at: number, number: number): string {
  const vietnamese = new Date(at + 7 * 3_600_000).toISOString();
  const day = vietnamese.slice(2, 10).replaceAll('-', '');
  return `G01.899.208.000-${day}-${String(number).padStart(6, '0')}`;
}
