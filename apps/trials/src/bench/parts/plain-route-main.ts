import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { openPool } from '@lienthong/ledger';
import { dieWithParent } from '@lienthong/runtime';

const TABLE = 'create table if not exists plain_submission (id uuid primary key, body text not null)';
const INSERT = { name: 'plain', text: 'insert into plain_submission (id, body) values ($1, $2)' };

/** A route that keeps a declaration and answers: nothing is checked, nobody is asked who they are. `DATABASE-URL` */
async function main([databaseUrl]: string[]): Promise<void> {
  dieWithParent();
  const pool = openPool({ url: databaseUrl! });
  await pool.query(TABLE);
  const server = fastify();
  server.post('/', async (request, reply) => {
    const id = randomUUID();
    await pool.query({ ...INSERT, values: [id, JSON.stringify(request.body)] });
    return reply.code(202).send({ id });
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  process.once('SIGTERM', () => process.exit(0));
  process.send!(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`the plain route ended: ${String(error)}\n`);
  process.exit(1);
});
