import { throwAwayPostgres } from '@lienthong/testing';
import {
  asWorker,
  citizen,
  colleague,
  officer,
  outsider,
  plainFacts,
  requestOf,
  reviewOf,
  submission,
  submitted,
} from '../testing/cases';
import { problemOf } from '../testing/caller';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const post = (task: string, what: string, options: object) =>
  gateway.call(`POST /tasks/${task}/${what}`, { as: officer, ...options });
const stepOf = async (dossierId: string, step: string) =>
  (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body.steps.find(
    (one: { step: string }) => one.step === step,
  );

describe('the inbox', () => {
  it('shows the open tasks of my unit, oldest first, page by page', async () => {
    const mine = { role: 'officer', sub: 'o-9', unit: 'justice-00025' };
    const body = {
      ...submission(),
      facts: JSON.parse(JSON.stringify(plainFacts()).replaceAll('00004', '00025')) as unknown,
    };
    const ids = [await submitted(gateway, body), await submitted(gateway, body), await submitted(gateway, body)];
    await submitted(gateway);
    const first = (await gateway.call('GET /tasks?limit=2', { as: mine })).body;
    const second = (await gateway.call(`GET /tasks?limit=2&cursor=${first.next}`, { as: mine })).body;
    expect([...first.items, ...second.items].map(({ dossierId }: { dossierId: string }) => dossierId).sort()).toEqual(
      ids.sort(),
    );
    expect(second.next).toBeUndefined();
    expect(first.items[0]).toMatchObject({
      taskId: reviewOf(first.items[0].dossierId),
      kind: 'review',
      step: 'birth-registration',
      version: 1,
      status: 'open',
    });
    expect((await gateway.call('GET /tasks', { as: outsider })).body).toEqual({ items: [] });
  });
});

describe('one task', () => {
  it('carries its version as ETag, and the facts only for its unit and only while it is open', async () => {
    const task = reviewOf(await submitted(gateway));
    const { headers, body } = await gateway.call(`GET /tasks/${task}`, { as: officer });
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ taskId: task, title: 'Đăng ký khai sinh', version: 1, receipt: expect.any(String) });
    expect((await gateway.call(`GET /tasks/${task}/facts`, { as: officer })).body).toEqual({ facts: plainFacts() });
    expect(gateway.log()).toContain('facts read');
    await post(task, 'decision', { body: { decision: 'accept' }, ifMatch: 1 });
    expect(problemOf(await gateway.call(`GET /tasks/${task}/facts`, { as: officer }))).toEqual([
      409,
      'already-decided',
    ]);
    expect((await gateway.call(`GET /tasks/${task}`, { as: officer })).body.status).toBe('done');
  });

  it('does not exist for another unit, nor does an invented one', async () => {
    const dossierId = await submitted(gateway);
    const task = reviewOf(dossierId);
    const unseen = [
      [task, outsider],
      ...[`${dossierId}:__proto__`, `${dossierId}:constructor`, dossierId, 'x', ':', `${dossierId}:`].map((id) => [
        id,
        officer,
      ]),
    ] as const;
    for (const [id, as] of unseen) {
      expect((await gateway.call(`GET /tasks/${id as string}`, { as: as as object })).status).toBe(404);
      expect((await gateway.call(`GET /tasks/${id as string}/facts`, { as: as as object })).status).toBe(404);
      for (const what of ['claim', 'release']) expect((await post(id as string, what, { as })).status).toBe(404);
      expect((await post(id as string, 'decision', { as, body: { decision: 'accept' }, ifMatch: 1 })).status).toBe(404);
      expect((await post(id as string, 'resolution', { as, body: { resolution: 'retry' }, ifMatch: 1 })).status).toBe(
        404,
      );
    }
  });

  it('is nobody’s own: an officer does not decide what they filed as a citizen', async () => {
    const task = reviewOf(await submitted(gateway));
    const filer = { role: 'officer', sub: citizen.sub, unit: officer.unit };
    expect(problemOf(await post(task, 'decision', { as: filer, body: { decision: 'accept' }, ifMatch: 1 }))).toEqual([
      403,
      'not-allowed',
    ]);
  });
});

describe('claiming', () => {
  it('keeps others off until the task is given back', async () => {
    const task = reviewOf(await submitted(gateway));
    const claimed = await post(task, 'claim', {});
    expect(claimed).toMatchObject({ status: 200, body: { claimed: 'me', version: 2 } });
    expect((await gateway.call(`GET /tasks/${task}`, { as: colleague })).body.claimed).toBe('another');
    expect(problemOf(await post(task, 'claim', { as: colleague }))).toEqual([409, 'claimed-by-another']);
    expect(
      problemOf(await post(task, 'decision', { as: colleague, body: { decision: 'accept' }, ifMatch: 2 })),
    ).toEqual([409, 'claimed-by-another']);
    expect(problemOf(await post(task, 'release', { as: colleague }))).toEqual([409, 'claimed-by-another']);
    const released = await post(task, 'release', {});
    expect(released).toMatchObject({ status: 200, body: { version: 3 } });
    expect(released.body.claimed).toBeUndefined();
    expect(released.headers.get('etag')).toBe('"3"');
    expect(problemOf(await post(task, 'release', {}))).toEqual([409, 'not-claimed']);
  });

  it('needs a key and takes no fields', async () => {
    const task = reviewOf(await submitted(gateway));
    expect(problemOf(await post(task, 'claim', { key: null }))).toEqual([400, 'idempotency-key-missing']);
    expect(problemOf(await post(task, 'claim', { body: { unit: 'x' } }))).toEqual([422, 'invalid-request']);
  });
});

describe('deciding', () => {
  it('needs the version that was read: 428 without, 412 when the task has changed, 409 when it is decided', async () => {
    const task = reviewOf(await submitted(gateway));
    const body = { decision: 'accept' };
    expect(problemOf(await post(task, 'decision', { body }))).toEqual([428, 'precondition-missing']);
    await post(task, 'claim', {});
    for (const ifMatch of [1, 'W/"2"', '*', '"9999999999"'])
      expect(problemOf(await post(task, 'decision', { body, ifMatch }))).toEqual([412, 'stale-version']);
    const decided = await post(task, 'decision', { body, ifMatch: 2 });
    expect(decided).toMatchObject({ status: 200, body: { status: 'done' } });
    for (const ifMatch of [2, 1, '*'])
      expect(problemOf(await post(task, 'decision', { body, ifMatch }))).toEqual([409, 'already-decided']);
  });

  it('gives one of two officers 200 and the other 409', async () => {
    for (let round = 0; round < 5; round++) {
      const task = reviewOf(await submitted(gateway));
      const race = await Promise.all(
        [officer, colleague].map((as) => post(task, 'decision', { as, body: { decision: 'accept' }, ifMatch: 1 })),
      );
      expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('repeats its answer to the same key, and refuses the key for another body, version or task', async () => {
    const [task, other] = [reviewOf(await submitted(gateway)), reviewOf(await submitted(gateway))];
    const options = { body: { decision: 'accept' }, ifMatch: 1, key: 'decide-once' };
    const first = await post(task, 'decision', options);
    const again = await post(task, 'decision', options);
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([200, first.text, first.headers.get('etag')]);
    expect(problemOf(await post(task, 'decision', { ...options, ifMatch: 2 }))).toEqual([422, 'key-reused']);
    expect(
      problemOf(await post(task, 'decision', { ...options, body: { decision: 'supplement', reason: 'x' } })),
    ).toEqual([422, 'key-reused']);
    expect((await post(other, 'decision', options)).status).toBe(200);
  });

  it('repeats a refusal under its key, even when it would be granted now', async () => {
    const task = reviewOf(await submitted(gateway));
    await post(task, 'claim', { as: colleague });
    const options = { key: 'refused-first' };
    expect(problemOf(await post(task, 'claim', options))).toEqual([409, 'claimed-by-another']);
    await post(task, 'release', { as: colleague });
    expect(problemOf(await post(task, 'claim', options))).toEqual([409, 'claimed-by-another']);
  });

  it.each([
    [{}, ['/decision']],
    [{ decision: 'extend' }, ['/decision']],
    [{ decision: 'refuse' }, ['/reason', '/ground']],
    [{ decision: 'refuse', reason: 'RB-10' }, ['/ground']],
    [{ decision: 'supplement' }, ['/reason']],
    [{ decision: 'accept', feePaid: true, role: 'admin' }, ['/feePaid', '/role']],
    [{ decision: 'refuse', reason: 'Bà Trần Thị Thử Nghiệm', ground: 'Luật Hộ tịch Điều 16' }, ['/reason']],
    [{ decision: 'refuse', reason: 'RB-10', ground: 'CCCD 001195000011' }, ['/ground']],
    [{ decision: 'refuse', reason: 'RB-10', ground: 'x\u0000y' }, ['/ground']],
    [{ decision: 'accept', note: '' }, ['/note']],
    [{ decision: ['accept'] }, ['/decision']],
  ])('refuses the body %j', async (body, pointers) => {
    const answer = await post(reviewOf(await submitted(gateway)), 'decision', { body, ifMatch: 1 });
    expect(problemOf(answer)).toEqual([422, 'invalid-request']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it('tells the citizen why it was refused, with the words kept out of the ledger', async () => {
    const dossierId = await submitted(gateway);
    const body = {
      decision: 'refuse',
      reason: 'wrong-commune',
      ground: 'Luật Hộ tịch 60/2014/QH13 Điều 13',
      note: 'Đề nghị nộp tại nơi cư trú của mẹ.',
    };
    expect((await post(reviewOf(dossierId), 'decision', { body, ifMatch: 1 })).status).toBe(200);
    const { body: view } = await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen });
    expect(view.outcome).toBe('REFUSED');
    expect(view.steps[0]).toMatchObject({
      state: 'REFUSED',
      reason: body.reason,
      ground: body.ground,
      note: body.note,
      sentence: { vi: expect.stringContaining('từ chối') },
    });
    expect((await gateway.ledger.trail(dossierId)).map(({ text }) => text).join()).not.toContain('nơi cư trú');
  });
});

describe('resolving', () => {
  const reserve = requestOf('birth-registration', 'reserve');
  const result = { personalNumber: '001326000017' };
  const ground = 'Luật Hộ tịch 60/2014/QH13 Điều 16';

  /** Accepted by its officer, and the first request sent. */
  async function accepted() {
    const dossierId = await submitted(gateway);
    await post(reviewOf(dossierId), 'decision', { body: { decision: 'accept' }, ifMatch: 1 });
    const work = asWorker(gateway, dossierId);
    await work({ type: 'beginRequest', step: 'birth-registration' });
    return { dossierId, work };
  }

  const heardOf = async (task: string): Promise<object[]> =>
    (await gateway.call(`GET /tasks/${task}`, { as: officer })).body.heard;

  async function unreachable(): Promise<{ dossierId: string; task: string }> {
    const { dossierId, work } = await accepted();
    await work({ type: 'giveUp', ...reserve, why: 'unreachable' });
    return { dossierId, task: `${dossierId}:birth-registration.reserve.0.unreachable.1` };
  }

  it('tells what the agency said, and by which digest what could not be read is known', async () => {
    const suspected = await accepted();
    const reason = 'same-parents-birth-date-and-order';
    await suspected.work({ type: 'recordAnswer', ...reserve, answer: 'suspected-duplicate', reason });
    const [seen] = await heardOf(`${suspected.dossierId}:birth-registration.reserve.0.manual-check`);
    expect(seen).toMatchObject({ event: 'RequestAnswered', said: 'suspected-duplicate', reason });

    const unread = await accepted();
    const sampleDigest = 'ab'.repeat(32);
    await unread.work({ type: 'giveUp', ...reserve, why: 'unreadable', sampleDigest });
    expect(await heardOf(`${unread.dossierId}:birth-registration.reserve.0.unreadable.1`)).toEqual([
      { at: expect.any(String), event: 'RequestGivenUp', said: 'unreadable', sampleDigest },
    ]);
  });

  it('tries again', async () => {
    const { dossierId, task } = await unreachable();
    expect((await gateway.call(`GET /tasks/${task}`, { as: officer })).body).toMatchObject({
      kind: 'unreachable',
      intent: 'reserve',
    });
    expect(problemOf(await post(task, 'resolution', { body: { resolution: 'retry' } }))).toEqual([
      428,
      'precondition-missing',
    ]);
    expect((await post(task, 'resolution', { body: { resolution: 'retry' }, ifMatch: 1 })).status).toBe(200);
    expect((await stepOf(dossierId, 'birth-registration')).state).toBe('DISPATCHED');
  });

  it('takes a result by hand from two people, and shows it to the second', async () => {
    const { dossierId, task } = await unreachable();
    const entered = await post(task, 'resolution', {
      body: { resolution: 'enter-result', answer: 'accepted', result },
      ifMatch: 1,
    });
    expect(entered).toMatchObject({
      status: 200,
      body: { status: 'open', proposal: { answer: 'accepted', mine: true } },
    });
    const ifMatch = entered.body.version as number;
    expect(problemOf(await post(task, 'resolution', { body: { resolution: 'confirm-result' }, ifMatch }))).toEqual([
      409,
      'second-person-needed',
    ]);
    expect((await gateway.call(`GET /tasks/${task}/facts`, { as: colleague })).body.proposedResult).toEqual(result);
    expect(
      (await post(task, 'resolution', { as: colleague, body: { resolution: 'confirm-result' }, ifMatch })).status,
    ).toBe(200);
    const { dossier } = (await gateway.ledger.find(dossierId))!;
    const request = dossier.requests['birth-registration/reserve/0']!;
    expect(request.status).toBe('accepted');
    expect((await gateway.ledger.open(dossierId, request.digest!))?.legal).toEqual(result);
    expect((await gateway.ledger.trail(dossierId)).map(({ text }) => text).join()).not.toContain(result.personalNumber);
  });

  it('throws away what the second person rejects', async () => {
    const { task } = await unreachable();
    const body = { resolution: 'enter-result', answer: 'refused', reason: 'not-born-here', ground };
    const { body: entered } = await post(task, 'resolution', { body, ifMatch: 1 });
    expect(entered.proposal).toMatchObject({ answer: 'refused', reason: 'not-born-here', ground });
    const rejected = await post(task, 'resolution', {
      as: colleague,
      body: { resolution: 'reject-result' },
      ifMatch: entered.version,
    });
    expect(rejected).toMatchObject({ status: 200, body: { status: 'open' } });
    expect(rejected.body.proposal).toBeUndefined();
  });

  it.each([
    [{ resolution: 'enter-result' }, ['/answer']],
    [{ resolution: 'enter-result', answer: 'accepted' }, ['/result']],
    [{ resolution: 'enter-result', answer: 'accepted', result: { personalNumber: '12' } }, ['/result/personalNumber']],
    [{ resolution: 'enter-result', answer: 'accepted', result: {} }, ['/result/personalNumber']],
    [{ resolution: 'enter-result', answer: 'accepted', result: { ...result, extra: 1 } }, ['/result']],
    [{ resolution: 'enter-result', answer: 'refused', reason: 'x', ground, result }, ['/result']],
    [{ resolution: 'enter-result', answer: 'refused' }, ['/reason', '/ground']],
    [{ resolution: 'refuse' }, ['/reason', '/ground']],
    [{ resolution: 'retry', result }, ['/resolution']],
    [{ resolution: 'burn' }, ['/resolution']],
  ])('refuses the body %j', async (body, pointers) => {
    const { task } = await unreachable();
    const answer = await post(task, 'resolution', { body, ifMatch: 1 });
    expect(problemOf(answer)).toEqual([422, 'invalid-request']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it('is not for a review', async () => {
    const task = reviewOf(await submitted(gateway));
    expect(problemOf(await post(task, 'resolution', { body: { resolution: 'retry' }, ifMatch: 1 }))).toEqual([
      409,
      'wrong-task-kind',
    ]);
  });
});
