/** Invented ids of uploads that nobody made: good for declarations that are refused before anybody looks for them. */
export const inventedPapers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    paperId: `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    kind: 'other',
  }));
