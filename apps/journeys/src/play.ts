import { demo, findTemporalBinary, plainCase, type DemoOptions } from '@lienthong/stack';

/** The demo's line, as far as journeys look at it. */
export interface Line {
  dossier: string;
  outcome: string;
  steps: Record<string, string>;
  tasks: { step: string; kind: string; unit: string }[];
  effects: Record<string, number>;
  reversed: Record<string, number>;
  benefit?: { category: string; amount?: number; payer: string };
  historyEvents: number;
  chain: string;
  replay: string;
  rebuild: string;
  lostRuns?: number;
}

/** One case on a system of its own; throws when a promise was broken. */
export async function play(options: Partial<DemoOptions> = {}): Promise<Line> {
  const told: string[] = [];
  const temporalBinary = findTemporalBinary();
  if (!temporalBinary) throw new Error('no Temporal here: npm test builds it');
  const signal = new AbortController().signal;
  const { line, kept, broken } = await demo(
    { ...plainCase, ...options },
    { temporalBinary, signal, tell: (text) => void told.push(text) },
  );
  if (!kept) throw new Error(`${broken.join('; ')}\n${told.join('\n')}\n${JSON.stringify(line)}`);
  return line as unknown as Line;
}
