import { follow } from '../explore/follow';
import { moveOf, type Kind } from '../system/moves';
import type { Stage } from '../system/people';
import { HEAD, JOURNAL, PEOPLE, RUN_A, RUN_B, STRAYS } from '../system/state';
import { textOf } from '../system/strays';
import { System } from '../system/system';
import type { World } from '../world/world';
import type { Broken } from '../../verdict';
import { inWords, phrases } from './phrases';

interface Step {
  from: Int32Array;
  to: Int32Array;
  code: number;
}

/** A path as a story, a paragraph per move, and what its end breaks. Throws when a move cannot be made. */
export async function tellTrace(world: World, path: number[]): Promise<{ lines: string[]; broken?: Broken }> {
  const system = new System(world);
  const lines: string[] = [];
  let end: Int32Array = system.start;
  for await (const step of follow(system, path)) {
    lines.push(`${String(lines.length + 1).padStart(3)}  ${paragraph(system, step)}`);
    end = step.to;
  }
  return { lines, broken: system.judge(end) };
}

function paragraph(system: System, step: Step): string {
  const { kind } = moveOf(step.code);
  const title = phrases[kind].replace('%', () => whomOf(system, step));
  const changes = [ledger, journals, runs, strays, told].flatMap((changesOf) => changesOf(system, step));
  return [title, ...changes].join('\n         ');
}

const ofPeople = new Set<Kind>(['says', 'says-unheard', 'asks-again', 'reads', 'commits', 'dies-before-commit']);
const ofStrays = new Set<Kind>(['stray-reaches', 'callback-arrives', 'callback-comes-twice']);

function whomOf({ world, parts }: System, { from, code }: Step): string {
  const { kind, whom } = moveOf(code);
  if (ofPeople.has(kind)) return world.people[whom]!.name;
  if (ofStrays.has(kind)) return textOf(parts.strays.bags.at(from[STRAYS]!)[whom]!);
  return inWords(parts.workers.runs.at(from[RUN_A + whom]!));
}

function ledger({ parts }: System, { from, to }: Step): string[] {
  const [before, after] = [parts.door.heads.at(from[HEAD]!).facts, parts.door.heads.at(to[HEAD]!).facts];
  const added = after.filter((fact) => !before.includes(fact));
  const gone = before.filter((fact) => !after.includes(fact));
  return [
    ...(added.length > 0 ? [`ledger  + ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`ledger  – ${gone.join(', ')}`] : []),
  ];
}

function journals({ parts }: System, { from, to }: Step): string[] {
  const [before, after] = [parts.agencies.journals.at(from[JOURNAL]!), parts.agencies.journals.at(to[JOURNAL]!)];
  return Object.entries(after)
    .filter(([key, effect]) => JSON.stringify(before[key]) !== JSON.stringify(effect))
    .map(([key, { word, undone, late, executions }]) => {
      const more = [executions > 1 && `${executions} times`, undone && 'taken back', late && 'too late to undo'];
      return `agency  ${[key, word, ...more.filter(Boolean)].join(', ')}`;
    });
}

function runs({ parts }: System, { from, to }: Step): string[] {
  return [to[RUN_A]!, to[RUN_B]!]
    .filter((run) => run !== from[RUN_A] && run !== from[RUN_B])
    .map((run) => `worker  ${inWords(parts.workers.runs.at(run))}`);
}

const strays = ({ parts }: System, { from, to }: Step): string[] =>
  from[STRAYS] === to[STRAYS] ? [] : [`network ${parts.strays.bags.at(to[STRAYS]!).map(textOf).join(', ') || 'empty'}`];

function told({ world, people }: System, { from, to }: Step): string[] {
  const [before, after] = [people.stages.at(from[PEOPLE]!), people.stages.at(to[PEOPLE]!)];
  return after.flatMap((stage, index) =>
    JSON.stringify(stage) === JSON.stringify(before[index])
      ? []
      : [`${world.people[index]!.name}: ${tellStage(stage)}`],
  );
}

const tellStage = (stage: Stage): string =>
  typeof stage === 'string' ? stage : 'told' in stage ? `told ${stage.told}` : 'read ahead';
