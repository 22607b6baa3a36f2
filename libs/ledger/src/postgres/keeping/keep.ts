import type { Change, KeptAnswer } from '../../storage';
import { moveHeads, openHeads } from './heads';
import * as rows from './rows';
import type { Add, Of } from './table';

/** The relay listens here; a lost notification only costs it a moment. */
export const NUDGE_CHANNEL = 'agenda';

/** What commands at one dossier write together. */
export interface Keeping {
  dossierId: string;
  commands: KeptAnswer[];
  change?: Change;
}

/**
 * All of several dossiers as one statement, and so as one transaction: one round trip, whatever has happened. Fails with
 * unique_violation when a head has moved on since it was read, or a key was used meanwhile. Undefined = nothing to write.
 */
export function keeping(all: Keeping[]): { text: string; values: unknown[] } | undefined {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const commands = all.flatMap((one) => one.commands);
  const changes = all.flatMap(({ dossierId, change }) => (change ? [{ dossierId, ...change }] : []));
  const parts = Object.entries(partsOf(commands, changes, add));
  if (parts.length === 0) return undefined;
  const nudges = changes.some(({ head: { agendaSeq, deliveredSeq } }) => (agendaSeq ?? 0) > (deliveredSeq ?? 0));
  const last = nudges ? `pg_notify('${NUDGE_CHANNEL}', '')` : '1';
  return {
    text: `with ${parts.map(([part, sql]) => `${part} as (${sql})`).join(',\n')}\nselect ${last}`,
    values,
  };
}

function partsOf(commands: KeptAnswer[], changes: Of<Change>[], add: Add): Record<string, string> {
  const every = <Row extends object>(rowsOf: (change: Change) => Row[]): Of<Row>[] =>
    changes.flatMap((change) => rowsOf(change).map((row) => ({ ...row, dossierId: change.dossierId })));
  const heads = every(({ head }) => [head]);
  const parts = {
    answered: [rows.keepAnswers, commands],
    events: [rows.appendEvents, changes.flatMap((change) => change.rows)],
    new_heads: [openHeads, heads.filter(({ opens }) => opens)],
    heads: [moveHeads, heads.filter(({ opens }) => !opens)],
    tasks: [rows.saveTasks, every(({ tasks }) => tasks)],
    vault_keys: [rows.saveVaultKeys, every(({ vaultKeys }) => vaultKeys)],
    secrets: [rows.saveSecrets, changes.flatMap(({ secrets }) => secrets)],
    papers: [rows.attachPapers, every(({ paperIds }) => paperIds.map((paperId) => ({ paperId })))],
    external_ids: [rows.learnIds, every(({ externalIds }) => externalIds)],
    messages: [rows.tell, every(({ messages }) => messages.map((message, place) => ({ message, place })))],
    runs: [rows.knowRuns, every(({ runs }) => runs.map((run) => ({ run })))],
    ended: [rows.endRuns, every(({ endedRuns }) => endedRuns)],
    // Those of lost runs are gone.
    archives: [rows.keepHistories, every(({ endedRuns }) => endedRuns.filter(({ history }) => history))],
  } satisfies Record<string, [(rows: never[], add: Add) => string, object[]]>;
  const filled = Object.entries(parts).filter(([, [, all]]) => all.length > 0);
  return Object.fromEntries(filled.map(([part, [write, all]]) => [part, write(all as never[], add)]));
}
