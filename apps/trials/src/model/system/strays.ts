import { requestId, type RequestName } from '@lienthong/dossier';
import { Interner } from '../explore/kept/interner';
import type { Word } from '../world/world';

/** A message on its way that no run waits for. */
export type Stray = { call: 'send' | 'undo'; name: RequestName } | { callback: Word; name: RequestName };

/** The bag of messages under way; their order means nothing. */
export class Strays {
  readonly bags = new Interner<Stray[]>([]);

  constructor(private readonly most: number) {}

  /** Undefined = no room for one more. */
  with(bag: number, stray: Stray): number | undefined {
    const strays = this.bags.at(bag);
    if (strays.length >= this.most) return undefined;
    return this.bags.id([...strays, stray].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)));
  }

  without(bag: number, index: number): number {
    return this.bags.id(this.bags.at(bag).filter((_, at) => at !== index));
  }
}

export const textOf = (stray: Stray): string =>
  'call' in stray ? `${stray.call} ${requestId(stray.name)}` : `callback ${requestId(stray.name)} ${stray.callback}`;
