import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { MAX_PAPER_BYTES } from '@lienthong/ledger';
import { sampleJpeg, samplePdf, samplePng } from '@lienthong/ledger/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import { Pool } from 'pg';
import type { CallOptions } from '../testing/caller';
import {
  citizen,
  colleague,
  officer,
  outsider,
  plainFacts,
  reviewOf,
  stranger,
  submission,
  submitted,
  uploaded,
} from '../testing/cases';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const upload = (
  raw: Buffer | string,
  { type = 'application/octet-stream', ...options }: CallOptions & { type?: string } = {},
) =>
  gateway.call('POST /papers', { as: citizen, raw, ...options, headers: { 'content-type': type, ...options.headers } });
const refusalOf = ({ status, body }: { status: number; body: { type: string } }) => [
  status,
  body.type.replace('urn:lienthong:problem:', ''),
];
const withPapers = (...papers: object[]) => submission({ facts: { ...plainFacts(), papers } });
const submit = (...papers: object[]) => gateway.call('POST /dossiers', { as: citizen, body: withPapers(...papers) });
const contentOf = (paperId: string, as: object) => gateway.call(`GET /papers/${paperId}/content`, { as });

describe('uploading a paper (C.4)', () => {
  it.each([
    ['application/pdf', samplePdf()],
    ['image/jpeg', sampleJpeg()],
    ['image/png', samplePng()],
  ])('answers 201 with what the bytes are: %s', async (type, bytes) => {
    const { status, body, headers } = await upload(bytes);
    expect(status).toBe(201);
    expect(body).toEqual({
      paperId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) as string,
      type,
      size: bytes.length,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(headers.get('location')).toBe(`/papers/${body.paperId}`);
    expect((await gateway.call(`GET /papers/${body.paperId}`, { as: citizen })).body).toEqual(body);
  });

  it('believes the bytes and no declared type', async () => {
    for (const type of ['image/png', 'text/html', 'multipart/form-data; boundary=x'])
      expect((await upload(samplePdf(), { type })).body.type).toBe('application/pdf');
    expect(refusalOf(await upload('<html></html>', { type: 'application/pdf' }))).toEqual([415, 'unsupported-paper']);
  });

  it.each([
    ['an empty body', ''],
    ['a page of HTML', '<script>alert(1)</script>'],
    ['a PDF that is a page of HTML', '%PDF-1.7\n<script>alert(1)</script>'],
    ['a photo with a program behind it', Buffer.concat([samplePng(), Buffer.from('MZ')])],
  ])('refuses %s', async (_story, raw) => {
    expect(refusalOf(await upload(raw))).toEqual([415, 'unsupported-paper']);
  });

  it('says why in Vietnamese, or in English on request', async () => {
    expect((await upload('x')).body.title).toBe('Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG còn nguyên vẹn.');
    expect((await upload('x', { headers: { 'accept-language': 'en' } })).body.title).toMatch(/^Only sound PDF/);
  });

  it('takes JSON for no paper', async () => {
    expect(refusalOf(await upload('{"content":"JVBERi0="}', { type: 'application/json' }))).toEqual([
      415,
      'unsupported-paper',
    ]);
  });

  it('takes five megabytes and not a byte more, whether the length was declared or not', async () => {
    expect((await upload(samplePdf(MAX_PAPER_BYTES))).status).toBe(201);
    expect(refusalOf(await upload(samplePdf(MAX_PAPER_BYTES + 1)))).toEqual([413, 'paper-too-large']);
    const endless = async function* () {
      for (let megabytes = 0; megabytes < 30; megabytes++) yield Buffer.alloc(1024 * 1024);
    };
    const response = await fetch(`${gateway.url}/papers`, {
      method: 'POST',
      body: ReadableStream.from(endless()),
      duplex: 'half',
      headers: {
        authorization: `Bearer ${await gateway.issuer.token(citizen)}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/pdf',
      },
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('is not for whoever is not logged in, and reads nothing of theirs', async () => {
    expect((await upload(samplePdf(MAX_PAPER_BYTES), { as: undefined })).status).toBe(401);
    expect((await upload(samplePdf(), { as: officer })).status).toBe(403);
  });

  it('forgets what was broken off', async () => {
    const { port, hostname } = new URL(gateway.url);
    const token = await gateway.issuer.token(citizen);
    const head = `POST /papers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: broken-off-1\r\nContent-Type: application/pdf\r\nContent-Length: 5000\r\n\r\n`;
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(head + '%PDF-1.7\n', () => setTimeout(() => socket.destroy(), 100)),
      );
      socket.on('close', () => resolve()).on('error', reject);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(gateway.log()).not.toMatch(/"level":50/);
    expect((await upload(samplePdf(), { key: 'broken-off-1' })).status).toBe(201);
  });

  it('gives the same answer to the same key and bytes, and refuses the key for other bytes', async () => {
    const key = 'same-paper-twice';
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(samplePdf(), { key })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(refusalOf(await upload(samplePdf(500), { key }))).toEqual([422, 'key-reused']);
    expect((await upload(samplePdf(), { key, as: stranger })).body.paperId).not.toBe(answers[0]!.body.paperId);
    expect(refusalOf(await upload(samplePdf(), { key: null }))).toEqual([400, 'idempotency-key-missing']);
  });

  it('leaves every other route to JSON', async () => {
    const headers = { 'content-type': 'application/pdf' };
    expect(refusalOf(await gateway.call('POST /dossiers', { as: citizen, raw: samplePdf(), headers }))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(refusalOf(await gateway.call('POST /nowhere', { as: citizen, raw: samplePdf(), headers }))).toEqual([
      404,
      'not-found',
    ]);
  });
});

describe('reading a paper (RH-01)', () => {
  it('gives its owner the bytes as a file to keep, never to be shown or stored', async () => {
    const { paperId } = await uploaded(gateway, samplePdf(3_000));
    const { status, bytes, headers } = await contentOf(paperId, citizen);
    expect([status, bytes.equals(samplePdf(3_000))]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '3000',
      'content-disposition': `attachment; filename="${paperId}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
  });

  it('is for nobody else, and an id that is none finds nothing', async () => {
    const { paperId } = await uploaded(gateway, samplePdf());
    for (const as of [stranger, officer]) {
      expect((await contentOf(paperId, as)).status).toBe(404);
      expect((await gateway.call(`GET /papers/${paperId}`, { as })).status).toBe(404);
    }
    const ids = [randomUUID(), paperId.toUpperCase(), 'x', '..%2f..%2fetc%2fpasswd', `${paperId}%00`, '__proto__'];
    for (const id of ids) {
      expect((await contentOf(id, citizen)).status).toBe(404);
      expect((await gateway.call(`GET /papers/${id}`, { as: citizen })).status).toBe(404);
    }
  });

  it('opens to the officers of its dossier, before and after they decided, and to no other office', async () => {
    const paper = await uploaded(gateway, samplePdf());
    const dossierId = (await submit(paper)).body.dossierId as string;
    expect((await contentOf(paper.paperId, officer)).bytes.equals(samplePdf())).toBe(true);
    expect((await contentOf(paper.paperId, outsider)).status).toBe(404);
    const decision = { as: officer, body: { decision: 'accept' }, ifMatch: 1 };
    expect((await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, decision)).status).toBe(200);
    expect((await contentOf(paper.paperId, colleague)).status).toBe(200);
    expect((await contentOf(paper.paperId, stranger)).status).toBe(404);
    const filer = { role: 'officer', sub: citizen.sub, unit: officer.unit };
    expect(refusalOf(await contentOf(paper.paperId, filer))).toEqual([403, 'not-allowed']);
  });

  it('is on record each time: who, which and why, and nothing of the content', async () => {
    const paper = await uploaded(gateway, samplePdf());
    const dossierId = (await submit(paper)).body.dossierId as string;
    await contentOf(paper.paperId, officer);
    await contentOf(paper.paperId, citizen);
    const read = gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('paper read') && line.includes(paper.paperId))
      .map((line) => JSON.parse(line) as object);
    expect(read).toMatchObject([
      { dossierId, actor: expect.stringMatching(/^officer:/), what: 'content', why: [reviewOf(dossierId).slice(37)] },
      { dossierId, actor: expect.stringMatching(/^citizen:/), what: 'content', why: 'owner' },
    ]);
  });

  it('ends when its key is destroyed', async () => {
    const { paperId } = await uploaded(gateway, samplePdf());
    const owner = new Pool({ connectionString: gateway.ownerUrl });
    await owner.query('delete from paper_key where paper_id = $1', [paperId]);
    await owner.end();
    expect((await contentOf(paperId, citizen)).status).toBe(404);
  });
});

describe('papers in a declaration', () => {
  it('reach the officer with kind, type and size, in the order of the declaration', async () => {
    const scan = await uploaded(gateway, samplePdf(), 'dwelling-proof');
    const photo = await uploaded(gateway, sampleJpeg(), 'birth-notice');
    const dossierId = (await submit(photo, scan)).body.dossierId as string;
    const { body } = await gateway.call(`GET /tasks/${reviewOf(dossierId)}`, { as: officer });
    expect(body.papers).toEqual([
      { ...photo, type: 'image/jpeg', size: sampleJpeg().length },
      { ...scan, type: 'application/pdf', size: samplePdf().length },
    ]);
    const none = await gateway.call(`GET /tasks/${reviewOf(await submitted(gateway))}`, { as: officer });
    expect(none.body.papers).toEqual([]);
  });

  it('are refused where they are not the citizen’s, unknown, or in another dossier, and nothing is kept', async () => {
    const [mine, used] = [await uploaded(gateway, samplePdf()), await uploaded(gateway, samplePdf())];
    const { body: theirs } = await upload(samplePdf(), { as: stranger });
    expect((await submit(used)).status).toBe(202);
    const unknown = { paperId: '01930000-0000-7000-8000-00000000abcd', kind: 'other' };
    const foreign = { paperId: theirs.paperId as string, kind: 'other' };
    const refused = await submit(mine, foreign, used, unknown);
    expect(refusalOf(refused)).toEqual([422, 'invalid-request']);
    expect(refused.body.errors).toEqual(
      [1, 2, 3].map((index) => ({
        pointer: `/facts/papers/${index}/paperId`,
        rule: 'C.4',
        vi: expect.any(String) as string,
        en: expect.any(String) as string,
      })),
    );
    expect((await submit(mine)).status).toBe(202);
  });

  it('are twenty at most, and references at that (RE-04)', async () => {
    const paper = await uploaded(gateway, samplePdf());
    const pointersOf = async (...papers: object[]) =>
      (await submit(...papers)).body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(await pointersOf(...Array.from({ length: 21 }, () => paper))).toEqual(['/facts/papers']);
    expect(await pointersOf({ ...paper, content: 'JVBERi0=' })).toEqual(['/facts/papers/0/content']);
    expect(await pointersOf({ ...paper, paperId: '../x' })).toEqual(['/facts/papers/0/paperId']);
  });

  it('stay when a supplement names them again, and one that it leaves out can still be read', async () => {
    const [first, second] = [await uploaded(gateway, samplePdf()), await uploaded(gateway, sampleJpeg(), 'other')];
    const submitted = await submit(first);
    const dossierId = submitted.body.dossierId as string;
    const decision = { as: officer, body: { decision: 'supplement', reason: 'illegible-paper' }, ifMatch: 1 };
    expect((await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, decision)).status).toBe(200);
    const supplement = (...papers: object[]) =>
      gateway.call(`POST /dossiers/${dossierId}/supplement`, {
        as: citizen,
        body: { facts: withPapers(...papers).facts },
      });
    const { body: theirs } = await upload(samplePdf(), { as: stranger });
    expect(refusalOf(await supplement(first, { paperId: theirs.paperId as string, kind: 'other' }))).toEqual([
      422,
      'invalid-request',
    ]);
    expect((await supplement(second)).status).toBe(202);
    const { body } = await gateway.call(`GET /tasks/${reviewOf(dossierId, 1)}`, { as: officer });
    expect(body.papers).toEqual([
      { ...second, type: 'image/jpeg', size: sampleJpeg().length },
      { paperId: first.paperId, type: 'application/pdf', size: samplePdf().length },
    ]);
    expect((await contentOf(first.paperId, officer)).status).toBe(200);
  });

  it('leave the ledger and the read model with ids nowhere and content never', async () => {
    const paper = await uploaded(gateway, samplePdf());
    const dossierId = (await submit(paper)).body.dossierId as string;
    const texts = (await gateway.ledger.trail(dossierId)).map(({ text }) => text).join();
    expect(texts).not.toContain('birth-notice');
    expect(texts).not.toContain('%PDF');
  });
});
