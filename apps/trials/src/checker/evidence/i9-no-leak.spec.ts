import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeaks, lookFor } from '../read/leaks';
import { worldOf } from '../samples';
import { judgeNoLeak } from './i9-no-leak';

const privates = ['Trần Thị Thử', '001195000011', '0912345678', 'Số 1 phố Ví Dụ'];

describe('I9, no leak', () => {
  const look = lookFor(privates);

  it('finds a name as it is and as JSON may escape it, an address, a number, a telephone in either spelling', () => {
    expect(look('{"name":"Trần Thị Thử"}')).toEqual(['a name or an address']);
    expect(look('Tr\\u1ea7n Th\\u1ecb Th\\u1eed')).toEqual(['a name or an address']);
    expect(look('at Số 1 phố Ví Dụ')).toEqual(['a name or an address']);
    expect(look('key (001195000011) exists')).toEqual(['a number']);
    expect(look('x0001195000011y')).toEqual(['a number']);
    expect(look('+84912345678')).toEqual(['a number']);
  });

  it('is not put off by digests, instants and other people', () => {
    expect(look('1795391234567 00119500 hash 9f001195a000011 Trần Văn Khác')).toEqual([]);
  });

  it('says where, never what', () => {
    const directory = mkdtempSync(join(tmpdir(), 'leaks-'));
    const file = join(directory, 'gateway.log');
    writeFileSync(file, Buffer.concat([Buffer.of(0xff, 0), Buffer.from('Trần Thị Thử')]));
    const leaks = findLeaks(privates, { log: [file, join(directory, 'gone')] }, ['{"detail":"001195000011"}']);
    rmSync(directory, { recursive: true });
    expect(judgeNoLeak({ ...worldOf(), leaks }).map(({ what }) => what)).toEqual([
      'a name or an address in log (gateway.log)',
      'a number in error bodies',
    ]);
  });
});
