import type { SendOutcome } from './answer';
import type { AgencyPort, AgencyRequest } from './port';

/** Several requests in their order, in one call where the agency takes that. After one that finds nobody the rest is not tried. */
export async function sendAll(port: AgencyPort, requests: AgencyRequest[]): Promise<SendOutcome[]> {
  const together = requests.length > 1 ? await port.sendBatch?.(requests) : undefined;
  if (together) return together;
  const outcomes: SendOutcome[] = [];
  for (const request of requests) {
    const before = outcomes.at(-1);
    outcomes.push(before?.kind === 'unavailable' && !before.wrong ? before : await port.send(request));
  }
  return outcomes;
}
