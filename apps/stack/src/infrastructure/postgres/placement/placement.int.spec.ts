import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedBinaries, postgresBinaries } from './binaries';
import { dataDirectory } from './data-directory';

const STRANGER = { uid: 65_534, gid: 65_534 };

describe('where PostgreSQL lives', () => {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-placement-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('beside the other state when it runs as ourselves, whatever the permissions', () => {
    expect(dataDirectory(home, undefined)).toBe(join(home, 'postgres'));
    expect(postgresBinaries(undefined)).toBe(join(installedBinaries().native, 'bin'));
  });

  it('out of a directory that its account may not enter', () => {
    const inner = join(home, 'state');
    mkdirSync(inner, { mode: 0o755 });
    chmodSync(home, 0o700);
    expect(dataDirectory(inner, STRANGER)).toMatch(/^\/var\/lib\/lienthong\/[0-9a-f]{12}$/);
    chmodSync(home, 0o711);
    expect(dataDirectory(inner, STRANGER)).toBe(join(inner, 'postgres'));
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('binaries out of reach (only root lends PostgreSQL another account)', () => {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-binaries-'));
  const [native, cache] = [join(home, 'clone', 'native'), join(home, 'cache')];
  beforeAll(() => {
    chmodSync(home, 0o755);
    mkdirSync(join(home, 'clone'), { mode: 0o700 });
    cpSync(installedBinaries().native, native, { recursive: true, verbatimSymlinks: true });
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('are copied once, whole, to where the account can run them', () => {
    const binDir = postgresBinaries(STRANGER, { native, version: '18' }, cache);
    expect(
      execFileSync(join(binDir, 'postgres'), ['--version'], { ...STRANGER, cwd: '/', encoding: 'utf8' }),
    ).toContain('(PostgreSQL) 18');
    expect(postgresBinaries(STRANGER, { native, version: '18' }, cache)).toBe(binDir);
    expect(readdirSync(cache)).toEqual(['postgres-18']);
  });
});
