import { requestId } from '@lienthong/dossier';
import type { Kind } from '../system/moves';
import type { Run } from '../worker/workers';

/** Each move in words; `%` is whom it concerns. */
export const phrases: Record<Kind, string> = {
  says: '% says it, and is told',
  'says-unheard': '% says it; the answer is lost',
  'asks-again': '% says it again under the same key, and is told',
  reads: '% says it; the state is read',
  commits: '% is decided upon and written',
  'dies-before-commit': 'the gateway dies before it writes what % said',
  starts: 'a run begins',
  'goes-on': '% goes on',
  dies: '% dies',
  'dies-with-message': '% dies, its message stays on its way',
  reaches: '% reaches the agency',
  'is-lost': '% stays without an answer: the message is lost',
  'is-waited-for-no-more': '% stays without an answer: the message is late',
  'comes-twice': '% is doubled by the network',
  'stray-reaches': '% reaches the agency, nobody waits for the answer',
  'callback-arrives': '% arrives',
  'callback-comes-twice': '% arrives, and will arrive again',
  'agency-decides': 'an agency makes up its mind',
  'agency-decides-and-calls': 'an agency makes up its mind and calls back',
  'clock-strikes': 'it is time to ask a silent agency again',
  'date-passes': 'a legal date passes',
  'desk-settles': 'an officer settles a task',
};

export function inWords(run: Run | undefined): string {
  if (!run) return 'no run';
  const { errand, call, reply, spent } = run;
  const about = errand.name ? requestId(errand.name) : errand.step;
  const called = call ? `, ${call.call} ${requestId(call.name)}` : '';
  return `run(${errand.kind} ${about}${called}${reply ? ` → ${reply}` : ''}${spent ? ', out of patience' : ''})`;
}
