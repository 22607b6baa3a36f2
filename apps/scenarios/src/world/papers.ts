import { randomUUID } from 'node:crypto';

/** The smallest thing that is a sound PDF; its words make it this one and no other. */
export const pdf = (words: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n%${words}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
  );

export const samplePdf = pdf('CT01');

/** Uploads a paper as raw bytes and answers the number it got; `key`: of the same upload tried before. */
export async function upload(
  gatewayUrl: string,
  token: string,
  { bytes, key = randomUUID() }: { bytes: Buffer; key?: string },
): Promise<string> {
  const reply = await fetch(`${gatewayUrl}/papers`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/pdf',
      'idempotency-key': key,
    },
    body: new Uint8Array(bytes),
  });
  const answer = (await reply.json()) as { paperId?: string };
  if (!answer.paperId) throw new Error(`upload: ${reply.status} ${JSON.stringify(answer)}`);
  return answer.paperId;
}
