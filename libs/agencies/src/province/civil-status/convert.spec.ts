import type { TSchema } from '@sinclair/typebox';
import { sampleDeath, sampleRegistration } from '../../samples';
import { findMessage } from '../../schemas';
import { findMisfit } from '../../wire/validate';
import { toOurs, toTheirs } from './convert';
import { findModule } from './modules';

const samples = { register: sampleRegistration(7), 'register-death': sampleDeath(7) };
const intents = Object.keys(samples) as (keyof typeof samples)[];
const fieldsOf = (intent: string) => findModule(intent)!.fields;

type Schema = TSchema & { properties?: Record<string, Schema> };
const leavesOf = ({ properties }: Schema, prefix = ''): string[] =>
  Object.entries(properties ?? {}).flatMap(([name, schema]) =>
    schema.properties ? leavesOf(schema, `${prefix}${name}.`) : [prefix + name],
  );

describe('civil-status data (C.2, C.5)', () => {
  it.each(intents)('%s: every field of the message has one in the province, and only one', (intent) => {
    const ours = fieldsOf(intent).map(([path]) => path);
    expect(ours.toSorted()).toEqual(leavesOf(findMessage('civil-registry', intent)!.payload).toSorted());
    expect(new Set(fieldsOf(intent).map(([, theirs]) => theirs)).size).toBe(ours.length);
  });

  it.each(intents)('%s: comes back as it went', (intent) => {
    const { data, unknown } = toTheirs(fieldsOf(intent), samples[intent]);
    expect(unknown).toEqual([]);
    const back = toOurs(fieldsOf(intent), JSON.parse(JSON.stringify(data)));
    expect(back).toEqual(samples[intent]);
    expect(findMisfit(findMessage('civil-registry', intent)!.payload, back)).toBeUndefined();
  });

  it('is written as the province writes it', () => {
    expect(toTheirs(fieldsOf('register'), samples.register).data).toMatchObject({
      ...{ nksNgaySinh: '02.11.2026', nksGioiTinh: '1', meNgaySinh: '1990', soLuongBanSao: '1', noiDangKy: '00070' },
      meNoiCuTru: { maTinh: '01', maXa: '00070', dcChiTiet: 'Số 1 phố Thử Nghiệm' },
    });
    expect(toTheirs(fieldsOf('register-death'), samples['register-death']).data).toMatchObject({
      gbtLoai: '1',
      gbtNgay: expect.stringMatching(/^\d{8}$/),
    });
  });

  it('knows each kind of death notice by its number (C.5), and leaves a new one as it is', () => {
    const kinds = ['health-facility', 'commune', 'execution-council', 'court', 'police', 'other-evidence', 'new-kind'];
    const written = kinds.map((kind) => toTheirs(fieldsOf('register-death'), { notice: { kind } }).data['gbtLoai']);
    expect(written).toEqual(['1', '2', '3', '4', '5', '6', 'new-kind']);
  });

  it('names a field that would be lost, never its value', () => {
    const { unknown } = toTheirs(fieldsOf('register'), { ...samples.register, secret: { name: 'Nguyễn Bí Mật' } });
    expect(unknown).toEqual(['secret.name']);
  });

  it('cannot be read when a date is none; blanks are absent', () => {
    expect(toOurs(fieldsOf('register'), { nksNgaySinh: '31.02.2026' })).toBeUndefined();
    expect(toOurs(fieldsOf('register'), { soLuongBanSao: 'một' })).toBeUndefined();
    expect(toOurs(fieldsOf('register'), { nksHoTen: ' ', chaHoTen: null, la: 1 })).toEqual({});
  });
});
