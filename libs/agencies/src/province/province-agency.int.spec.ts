import { createHash, randomUUID } from 'node:crypto';
import { InvalidPayload } from '../check-payload';
import type { AgencyRequest, ClosableAgency } from '../port';
import { sampleDeath, sampleRegistration } from '../samples';
import { writeResult } from './civil-status/result';
import { toLinkedCode } from './notation/codes';
import { provinceAgency } from './province-agency';
import { startScriptedProvince, type ScriptedProvince } from './scripted-province';

const credentials = { user: 'dvclt', password: 'hunter2-hunter2' };
const now = () => new Date('2026-11-23T02:00:00Z');
const book = { number: '12/2026', volume: '1/2026', page: '12', registeredOn: '2026-11-23' };
const maHoSoMCDT = 'H56.12.34-261123-0001';
const strange = { status: '0', errorDescription: 'Cán bộ đi vắng, mai quay lại nhé' };
const unknown = { kind: 'unavailable', executed: 'unknown' };

let province: ScriptedProvince;
let agency: ClosableAgency;
let request: AgencyRequest;
let code: string;
let opened: ClosableAgency[];
const open = (mostDoubts = 3) => {
  const access = { url: province.url, credentials, province: '01' };
  const limits = { connectMs: 1000, firstByteMs: 500, totalMs: 800 };
  const fresh = provinceAgency({ agency: 'civil-registry', access, limits, mostDoubts, now });
  opened.push(fresh);
  return fresh;
};

beforeEach(async () => {
  province = await startScriptedProvince();
  opened = [];
  agency = open();
  const dossier = randomUUID();
  const key = `${dossier}/birth-registration/register/1`;
  request = { key, intent: 'register', dossier, payload: sampleRegistration() };
  code = toLinkedCode(key);
  province.says('push', { status: '1' });
  province.says('poll', listed('1'));
});
afterEach(async () => {
  await Promise.all(opened.map((port) => port.close()));
  await province.close();
});

const listed = (trangThai: string, more: object = {}) => ({
  status: 1,
  value: [{ maHoSoLT: 'G01.other' }, { maHoSoLT: code, maHoSoMCDT, trangThai, ...more }],
});
const nothing = { status: 1, value: [] };
const pending = { kind: 'pending', reference: maHoSoMCDT };

describe('a push (E.5)', () => {
  it('bears the linked code, the module, the moment of receipt and the data as a JSON string', async () => {
    await agency.send(request);
    const { body } = province.seen.find(({ route }) => route === 'push')!;
    expect(body).toEqual({
      ...{ maDonVi: '00070', module: 'LTKS', maHoSoLT: code, ngayTiepNhan: '23/11/2026 09:00:00', fileDinhKem: [] },
      data: expect.any(String),
    });
    expect(JSON.parse(body['data'] as string)).toMatchObject({ hoTich: { nksNgaySinh: '02.11.2026' } });
  });

  it('of a death goes as LTKT and is polled as such', async () => {
    const key = request.key.replace('birth-registration/register', 'death-registration/register-death');
    await agency.send({ ...request, key, intent: 'register-death', payload: sampleDeath() });
    expect(province.seen.slice(1).map(({ route, body }) => [route, body['module']])).toEqual([
      ['push', 'LTKT'],
      ['poll', 'LTKT'],
    ]);
    expect(province.seen[2]!.body).toMatchObject({ maTinh: '01', maDinhDanhHoSo: [toLinkedCode(key)] });
  });

  it('is answered by what the poll after it says', async () => {
    expect(await agency.send(request)).toEqual(pending);
    province.says('poll', listed('4', { ketQuaXuLy: writeResult('register', book) }));
    const accepted = { kind: 'accepted', reference: maHoSoMCDT, result: { book, certificateNumber: '12/2026' } };
    expect(await agency.send(request)).toEqual(accepted);
    expect(await agency.ask(request.key, 'register')).toEqual(accepted);
  });

  it.each([
    'Hồ sơ đã được tiếp nhận',
    'Hồ sơ đã tồn tại trong một cửa điện tử',
    'Hồ sơ bị từ chối. Không thể cập nhật trạng thái',
    'Hồ sơ đã trả kết quả, không được cập nhật trạng thái',
  ])('"%s" counts as done: the poll tells how it stands', async (errorDescription) => {
    province.says('push', { status: '0', errorCode: '1', errorDescription });
    expect(await agency.send(request)).toEqual(pending);
  });

  it('that was taken is pending, whatever the poll could not say', async () => {
    for (const poll of [
      503,
      500,
      { status: 0, statusDescription: 'Client received SOAP Fault' },
      nothing,
      listed('9'),
    ]) {
      province.says('poll', poll);
      expect(await open().send(request)).toEqual({ kind: 'pending', reference: code });
    }
  });

  it.each(['Hồ sơ chưa cập nhật trạng thái', 'Có lỗi trong quá trình thêm mới', 'Internal Server Error'])(
    '"%s" is tried again',
    async (errorDescription) => {
      province.says('push', { status: '0', errorDescription });
      for (let time = 0; time < 5; time += 1) expect(await agency.send(request)).toEqual(unknown);
    },
  );

  it('of bad logic is a person’s at once, with a digest and nothing else', async () => {
    const said = { status: '0', errorDescription: 'Logic xử lý không hợp lệ: NGUYỄN VĂN THỬ' };
    province.says('push', said);
    const sampleDigest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    expect(await agency.send(request)).toEqual({ kind: 'unreadable', sampleDigest });
  });

  it('of a withdrawn dossier is gone', async () => {
    province.says('push', { status: '0', errorDescription: 'Hồ sơ đã rút, không được cập nhật trạng thái' });
    expect(await agency.send(request)).toEqual({ kind: 'gone' });
  });

  it('does not go out when it does not fit or does not go through a province, and the error quotes nothing', async () => {
    const sending = agency.send({ ...request, payload: { ...request.payload, note: 'Nguyễn Văn Bí Mật' } });
    await expect(sending).rejects.toThrow(InvalidPayload);
    await expect(sending).rejects.not.toThrow(/Bí Mật/);
    const annulment = { book, certificateNumber: '12/2026', decision: { number: '1/QĐ', decidedOn: '2026-11-23' } };
    await expect(agency.send({ ...request, intent: 'annul', payload: annulment })).rejects.toThrow(InvalidPayload);
    expect(await agency.ask(request.key.replace('register', 'annul'), 'annul')).toEqual({ kind: 'unsupported' });
    expect(province.seen).toEqual([]);
  });
});

describe('prose that nobody knows (F-11, RE-05)', () => {
  it('is tried again, and the Nth time in a row a person’s, with a digest of the sample', async () => {
    province.says('push', strange);
    const sampleDigest = createHash('sha256').update(JSON.stringify(strange)).digest('hex');
    expect(await agency.send(request)).toEqual(unknown);
    expect(await agency.send(request)).toEqual(unknown);
    expect(await agency.send(request)).toEqual({ kind: 'unreadable', sampleDigest });
    expect(await agency.send(request)).toEqual(unknown);
  });

  it('is counted by dossier, and anew after an answer', async () => {
    const other = { ...request, key: request.key.replace(/1$/, '2') };
    province.says('push', strange);
    await agency.send(request);
    await agency.send(request);
    expect(await agency.send(other)).toEqual(unknown);
    expect(await agency.ask(request.key, 'register')).toEqual(pending);
    expect(await agency.send(request)).toEqual(unknown);
  });

  it('is also a success whose words deny it, and a failure whose words claim success', async () => {
    for (const said of [
      { status: '1', errorDescription: 'Có lỗi trong quá trình thêm mới' },
      { status: '1', errorDescription: 'Xin chờ' },
      { status: '0', errorDescription: 'Thành công' },
      { status: '0' },
      { message: 'Thành công' },
      ['Thành công'],
    ]) {
      province.says('push', said);
      expect(await open(1).send(request)).toMatchObject({ kind: 'unreadable' });
    }
  });
});

describe('a poll', () => {
  it('without the dossier, or with a number that E.3 does not know, was never heard: it is pushed again', async () => {
    for (const poll of [nothing, listed('9'), { status: 0, statusDescription: `Hồ sơ ${code} không tồn tại` }]) {
      province.says('poll', poll);
      for (let time = 0; time < 4; time += 1)
        expect(await agency.ask(request.key, 'register')).toEqual({ kind: 'never-heard' });
    }
  });

  it('that never finds what pushes are acknowledged for is a person’s after N (E.3, RE-05)', async () => {
    province.says('poll', listed('9'));
    const kinds = [];
    for (let time = 0; time < 3; time += 1) {
      kinds.push((await agency.ask(request.key, 'register')).kind, (await agency.send(request)).kind);
    }
    expect(kinds).toEqual(['never-heard', 'pending', 'never-heard', 'pending', 'never-heard', 'unreadable']);
  });

  it('that is no list does not prove a loss', async () => {
    for (const poll of [strange, { status: 0, value: [] }, { status: 1, value: 'xong' }, [], 500, 404]) {
      province.says('poll', poll);
      expect(await open().ask(request.key, 'register')).toEqual(unknown);
    }
  });

  it('of a registration without its entry is asked again, and then a person’s', async () => {
    province.says('poll', listed('4'));
    expect(await open(1).ask(request.key, 'register')).toMatchObject({ kind: 'unreadable' });
    expect(await agency.ask(request.key, 'register')).toEqual(unknown);
  });
});

describe('a withdrawal', () => {
  const undo = (said: object) => {
    province.says('status', said);
    return agency.undo(request.key);
  };

  it('is a status message with the dossier’s own number of it', async () => {
    expect(await undo({ status: '1', statusDescription: 'Cập nhật trạng thái thành công' })).toEqual({
      kind: 'undone',
    });
    expect(province.seen.at(-1)).toMatchObject({
      route: 'status',
      body: { soHoSoLT: code, trangThai: 7, thoiGianThucHien: '23/11/2026 09:00:00' },
    });
  });

  it('is undone, too late, impossible, or not understood', async () => {
    const failed = (errorDescription: string) => undo({ status: '0', errorDescription });
    expect(await failed('Hồ sơ đã rút, không được cập nhật trạng thái')).toEqual({ kind: 'undone' });
    expect(await failed('Hồ sơ đã bị từ chối. Không thể cập nhật trạng thái')).toEqual({ kind: 'undone' });
    expect(await failed(`Hồ sơ ${code} đã hoàn thành đăng ký, không được cập nhật trạng thái`)).toEqual({
      kind: 'too-late',
    });
    expect(await failed('Hồ sơ không tồn tại')).toEqual({ kind: 'unsupported' });
    expect(await failed('Hồ sơ chưa được gửi không thể cập nhật trạng thái')).toEqual(unknown);
    expect(await failed('Đang họp')).toEqual(unknown);
  });
});

describe('the login', () => {
  it('happens once, for several calls at the same moment too', async () => {
    await Promise.all([1, 2, 3].map(() => agency.ask(request.key, 'register')));
    await agency.ask(request.key, 'register');
    expect(province.seen.filter(({ route }) => route === 'login')).toMatchObject([
      { body: { userName: 'dvclt', password: 'hunter2-hunter2' }, authorization: undefined },
    ]);
    expect(new Set(province.seen.slice(1).map(({ authorization }) => authorization))).toEqual(new Set(['Bearer t1']));
  });

  it('is renewed once when the province no longer takes the token', async () => {
    province.says('poll', 401, listed('1'));
    expect(await agency.ask(request.key, 'register')).toEqual(pending);
    expect(province.seen.map(({ route, authorization }) => [route, authorization])).toEqual([
      ...[
        ['login', undefined],
        ['poll', 'Bearer t1'],
        ['login', undefined],
        ['poll', 'Bearer t2'],
      ],
    ]);
    province.says('push', 401);
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
  });

  it('that fails means that nothing was sent, and is tried again next time', async () => {
    const answers = [
      401,
      503,
      { message: 'Sai thông tin' },
      (response: { destroy(): void }) => void response.destroy(),
    ];
    province.says('login', ...answers, { token: 't' });
    for (let time = 0; time < answers.length; time += 1)
      expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
    expect(await agency.send(request)).toEqual(pending);
  });
});

describe('a province that is not to be had (F-06)', () => {
  it('down was not executed, silent or broken may have been', async () => {
    province.says('push', 503);
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
    province.says('push', () => undefined);
    expect(await agency.send(request)).toEqual(unknown);
    await province.close();
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
  });

  it('takes no longer than one call may, login and poll included', async () => {
    const slowly = (body: object) => (response: { end(text: string): void; setHeader(n: string, v: string): void }) => {
      response.setHeader('content-type', 'application/json');
      setTimeout(() => response.end(JSON.stringify(body)), 300);
    };
    province.says('login', slowly({ token: 't' }));
    province.says('push', slowly({ status: '1' }));
    province.says('poll', () => undefined);
    const startedAt = Date.now();
    expect(await agency.send(request)).toEqual({ kind: 'pending', reference: code });
    expect(Date.now() - startedAt).toBeLessThan(1200);
  });
});
