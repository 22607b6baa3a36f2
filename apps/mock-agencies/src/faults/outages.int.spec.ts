import { newRequest, startMocks, type Started } from '../testing/started';

let mocks: Started;
afterEach(() => mocks.close());

describe('down', () => {
  it('answers 503 to everything, does nothing, and is back after its time', async () => {
    mocks = await startMocks({ faults: ['residence:down:0.3'] });
    const port = mocks.agency('residence');
    const request = newRequest('residence');
    const notExecuted = { kind: 'unavailable', executed: 'no', retryAfterMs: 1000 };
    expect(await port.send(request)).toEqual(notExecuted);
    expect(await port.ask(request.key, 'register')).toEqual(notExecuted);
    expect(await port.undo(request.key)).toEqual(notExecuted);
    await new Promise((resolve) => setTimeout(resolve, 320));
    expect(await port.ask(request.key, 'register')).toEqual({ kind: 'never-heard' });
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
  });

  it('leaves the other agencies up', async () => {
    mocks = await startMocks({ faults: ['residence:down:60'] });
    expect(await mocks.agency('population').send(newRequest('population'))).toMatchObject({ kind: 'accepted' });
  });
});

describe('busy', () => {
  it('answers 429 with the seconds to stay away, does nothing, writes down each that came', async () => {
    mocks = await startMocks({ faults: ['residence:busy:0.3'] });
    const port = mocks.agency('residence');
    const request = newRequest('residence');
    const notExecuted = { kind: 'unavailable', executed: 'no', retryAfterMs: 2000 };
    expect(await port.send(request)).toEqual(notExecuted);
    expect(await port.ask(request.key, 'register')).toEqual(notExecuted);
    const journal = await mocks.journal(request.dossier);
    expect(journal.map(({ kind, mode }) => [kind, mode])).toEqual(Array(2).fill(['fault', 'busy']));
    await new Promise((resolve) => setTimeout(resolve, 320));
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
  });
});

describe('flaky', () => {
  it('either did nothing or did it and broke off; asking tells which, and nothing happens twice', async () => {
    mocks = await startMocks({ faults: ['population:flaky:0.6'] });
    const port = mocks.agency('population');
    const seen = new Set<string>();
    for (let index = 0; index < 30; index += 1) {
      const request = newRequest('population');
      const kinds = await insist(() => port.send(request));
      kinds.forEach((kind) => seen.add(kind));
      expect(await mocks.summary(request.dossier)).toMatchObject({ effects: { population: 1 }, duplicates: 0 });
    }
    expect([...seen].sort()).toEqual(['accepted', 'unavailable no', 'unavailable unknown']);
  });
});

async function insist(send: () => Promise<{ kind: string; executed?: string }>): Promise<string[]> {
  const kinds: string[] = [];
  while (!kinds.includes('accepted')) {
    const { kind, executed } = await send();
    kinds.push(executed ? `${kind} ${executed}` : kind);
    if (kinds.length > 50) throw new Error('never accepted');
  }
  return kinds;
}
