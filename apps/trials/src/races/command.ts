import { Command, Option } from 'commander';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runRow } from '../rows/run-row';
import type { Staged } from '../rows/row';
import { Stages } from '../rows/stage/stages';
import { runTrials, type Trial } from '../run-trials';
import { citizenMeetsOfficer, fiftyClicks, officersMeet } from './at-the-gateway';
import { ledgerRaces } from './ledger-races';
import { openLedgers, type Ledgers } from './ledgers';

interface RaceOptions extends TrialRunOptions {
  rounds: number;
  gateway: number;
}

export const racesCommand = (): Command =>
  new Command('races')
    .description('Two want something of one dossier at the same instant: one is first, the other is told so.')
    .addOption(new Option('--rounds <n>', 'on a real ledger, in all').argParser(wholeNumber).default(4_000))
    .addOption(new Option('--gateway <n>', 'of each, through the whole system').argParser(wholeNumber).default(60))
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run(options: RaceOptions): Promise<void> {
  const { seed, rounds, gateway } = options;
  const stages = new Stages(seed);
  let ledgers: Ledgers | undefined;
  const open = async () => (ledgers ??= await openLedgers());
  const trials = [
    ...(rounds > 0 ? ledgerRaces(open, rounds, seed) : []),
    ...(gateway > 0 ? wholeRaces(gateway).map((race): Trial => toTrial(race, stages)) : []),
  ];
  try {
    await runTrials(trials, options);
  } finally {
    await ledgers?.stop();
    await stages.stop();
  }
}

const wholeRaces = (rounds: number): Staged[] => [
  {
    id: 'gateway/two-officers',
    what: 'one officer accepts and another refuses the same task',
    play: (stage) => officersMeet(stage, rounds),
  },
  {
    id: 'gateway/withdraw-or-accept',
    what: 'the citizen withdraws while the officer accepts',
    play: (stage) => citizenMeetsOfficer(stage, rounds),
  },
  {
    id: 'gateway/double-submit',
    what: 'fifty submissions with one key',
    play: (stage) => fiftyClicks(stage, Math.ceil(rounds / 10)),
  },
];

const toTrial = (race: Staged, stages: Stages): Trial => ({ ...race, run: (say) => runRow(stages, race, say) });
