/** Thrown when a declaration names papers that its owner may not lay into this dossier; nothing of it is kept. */
export class StrangePapers extends Error {
  constructor(readonly paperIds: string[]) {
    super('the declaration names papers that are unknown, of another owner or in another dossier');
    this.name = 'StrangePapers';
  }
}
