import type { Check } from './scenario';
import type { Case } from './world/case';
import type { World } from './world/world';

/** What holds at the end of every story, however it went. */
export async function checkInvariants(world: World, check: Check): Promise<void> {
  const { ledger } = world.parts;
  const ids = await ledger.dossierIds();
  const faults = await Promise.all(ids.map((id) => ledger.findChainFault(id)));
  check('RI-05', 'every chain verifies', faults.filter(Boolean), []);
  check(
    'RG-02',
    'a rebuild from the events is identical',
    (await Promise.all(ids.map((id) => ledger.rebuild(id)))).flat(),
    [],
  );
  check('RI-04', 'no effect happened twice at any agency', await duplicatesOf(world.cases), 0);
  check('RH-03', 'no personal number stands in ledger, log or text message', await leaksOf(world), []);
}

const duplicatesOf = async (cases: Case[]): Promise<number> =>
  (await Promise.all(cases.map((one) => one.summary()))).reduce((sum, { duplicates }) => sum + duplicates, 0);

/** Where a personal number of the scenario's people, or one that it gave out, can be read. */
async function leaksOf({ cases, parts }: World): Promise<string[]> {
  const numbers = new Set<string>();
  for (const one of cases) {
    const given = await one.result('birth-registration', 'reserve');
    for (const [number] of JSON.stringify([one.facts, given]).matchAll(/(?<=")\d{12}(?=")/g)) numbers.add(number);
  }
  const places: [string, string][] = [['log', parts.log.join('')]];
  for (const one of cases) {
    places.push(['ledger', (await one.texts()).join('')]);
    places.push(['sms', JSON.stringify((await one.notices()).map(({ sms }) => sms))]);
  }
  return places.filter(([, text]) => [...numbers].some((number) => text.includes(number))).map(([place]) => place);
}
