import { createHash } from 'node:crypto';
import { openSecrets } from '@lienthong/stack';
import { Webhook } from 'standardwebhooks';
import type { Stage } from './stage';

/** What an agency would say of a request, as it is asked. */
export async function wordOf({ stack }: Stage, agency: string, key: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${stack.mockUrl}/${agency}/requests/${encodeURIComponent(key)}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** Calls back as that agency, with its signature or another's; answers the status. */
export async function callBack(
  { stack, stateDir }: Stage,
  agency: string,
  letter: Record<string, unknown>,
  signedBy = agency,
): Promise<number> {
  const body = JSON.stringify(letter);
  const secret = Buffer.from(openSecrets(stateDir).secret(`callback-${signedBy}`), 'base64url').toString('base64');
  const id = `msg_${createHash('sha256').update(body).digest('base64url').slice(0, 27)}`;
  const at = new Date();
  const answer = await fetch(`${stack.gatewayUrl}/agencies/${agency}/callbacks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(`whsec_${secret}`).sign(id, at, body),
    },
    body,
  });
  await answer.arrayBuffer();
  return answer.status;
}
