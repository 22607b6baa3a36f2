import type { Reply } from '../world/agencies';
import { basisOf, type Meaning } from './meaning';
import type { Faults } from '../world/faults';
import { nextDeed, type Deed, type Errand, type Manner, type Told } from './production';

/** How far a run has come: what the ledger told it last, as far as that matters, and what agencies told it since. */
export interface Place {
  errand: Errand;
  /** Absent = it has yet to ask the ledger. */
  basis?: Meaning;
  heard: Reply[];
}

/** The production worker as a table: from each place, what a run does next. Filled by running it. */
export class Program {
  private readonly deeds = new Map<string, Deed>();
  private readonly wanted = new Map<string, () => Promise<Deed>>();
  /** An answer of the ledger for each meaning, to run production code on. */
  private readonly tellings = new Map<string, Told>();

  constructor(private readonly faults: Faults = {}) {}

  /** Undefined = not known yet; `learn` finds out. */
  next(place: Place): Deed | undefined {
    return this.find(JSON.stringify(place), () =>
      nextDeed(place.errand, this.toldAt(place), this.mannerOf(place.basis)),
    );
  }

  /** What it does on hearing from the ledger at that place. */
  after(place: Place, told: Told, meaning: Meaning): Deed | undefined {
    const text = JSON.stringify([place, meaning]);
    return this.find(text, async () => {
      const deed = await nextDeed(place.errand, [...this.toldAt(place), told], this.mannerOf(meaning));
      if ('call' in deed) await this.keep(place.errand, told, meaning, deed);
      return deed;
    });
  }

  async learn(): Promise<void> {
    for (const [text, find] of this.wanted) this.deeds.set(text, await find());
    this.wanted.clear();
  }

  private mannerOf(basis: Meaning | undefined): Manner {
    return { isLate: basis?.isLate === true, neverAsks: this.faults.neverAsks };
  }

  private find(text: string, find: () => Promise<Deed>): Deed | undefined {
    const deed = this.deeds.get(text);
    if (!deed) this.wanted.set(text, find);
    return deed;
  }

  private toldAt({ errand, basis, heard }: Place): Told[] {
    const telling = basis ? [this.tellings.get(tellingOf(errand, basis))!] : [];
    return [...telling, ...heard.map((reply) => ({ reply }))];
  }

  /** A run that goes on from an answer is as good as one that begins with it. That is checked, not believed. */
  private async keep(errand: Errand, told: Told, meaning: Meaning, deed: Deed): Promise<void> {
    const afresh = await nextDeed(errand, [told], this.mannerOf(meaning));
    if (JSON.stringify(afresh) !== JSON.stringify(deed))
      throw new Error(`the worker goes on with ${JSON.stringify(deed)}, but begins with ${JSON.stringify(afresh)}`);
    this.tellings.set(tellingOf(errand, basisOf(meaning)), told);
  }
}

const tellingOf = (errand: Errand, basis: Meaning): string => JSON.stringify([errand, basis]);
