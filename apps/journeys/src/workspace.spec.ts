import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const boundary = '@nx/enforce-module-boundaries';
const restricted = '@typescript-eslint/no-restricted-imports';
const patienceMs = 120_000;

describe('the workspace', () => {
  it(
    'has a project graph with edges among our packages',
    () => {
      // Without @nx/js in package.json Nx reads no imports: the graph is empty and every boundary holds in silence.
      const edges = readGraphEdges();
      expect(edges).toContain('@lienthong/dossier → @lienthong/plan');
      expect(edges).toContain('@lienthong/procedures → @lienthong/plan');
    },
    patienceMs,
  );

  it(
    'keeps its layers, effects, Temporal and settings where they belong by lint',
    () => {
      const rows: [file: string, text: string, broken: string[]][] = [
        ['libs/dossier/src/index.ts', `import '@lienthong/plan';`, []],
        ['libs/dossier/src/index.ts', `import '@lienthong/ledger';`, [boundary]],
        ['libs/dossier/src/index.ts', `import '../../plan/src/index';`, [boundary]],
        ['libs/ledger/src/index.ts', `import '@lienthong/gateway';`, [boundary]],
        ['libs/ledger/src/index.ts', `import '@nestjs/common';`, [boundary]],
        ['libs/ledger/src/index.ts', `import '@lienthong/engine';`, [boundary]],
        ['libs/audit/src/index.ts', `import '@lienthong/engine';`, []],
        ['libs/audit/src/index.ts', `import '@lienthong/procedures';`, [boundary]],
        ['apps/gateway/src/index.ts', `import '@lienthong/worker';`, [boundary]],
        ['apps/stack/src/index.ts', `import '@lienthong/worker';`, []],
        ['apps/stack/src/index.ts', `import '@lienthong/testing';`, [boundary]],
        ['workflows/engine/src/index.ts', `import '@lienthong/procedures';`, [boundary, restricted]],
        ['libs/plan/src/index.ts', `import 'node:fs';`, [restricted]],
        ['libs/plan/src/index.ts', `import 'fs/promises';`, [restricted]],
        ['libs/plan/src/index.ts', `export type { Stats } from 'node:fs';`, []],
        ['libs/ledger/src/index.ts', `import 'node:fs';`, []],
        ['libs/ledger/src/index.ts', `import '@temporalio/client';`, [restricted]],
        ['libs/audit/src/index.ts', `import '@temporalio/client';`, []],
        ['workflows/engine/src/index.ts', `import '@temporalio/workflow';`, []],
        ['workflows/engine/src/index.ts', `export { decide } from '@lienthong/dossier';`, [restricted]],
        ['workflows/engine/src/index.ts', `export type { Agenda } from '@lienthong/dossier';`, []],
        ['apps/gateway/src/index.ts', `export const home = process.env.HOME;`, ['no-restricted-properties']],
        ['apps/gateway/src/index.ts', `void 0; Promise.resolve();`, ['@typescript-eslint/no-floating-promises']],
      ];
      expectLint(rows);
    },
    patienceMs,
  );
});

describe('package-lock.json', () => {
  it('names every optional package of every platform, as `npm ci` on another machine demands', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const named = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !named.has(name))).toEqual([]);
  });
});

function readGraphEdges(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-graph-'));
  try {
    const file = join(folder, 'graph.json');
    run(['node_modules/.bin/nx', 'graph', `--file=${file}`]);
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
      graph: { dependencies: Record<string, { source: string; target: string }[]> };
    };
    return Object.values(graph.dependencies).flatMap((list) => list.map((edge) => `${edge.source} → ${edge.target}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectLint(rows: [file: string, text: string, broken: string[]][]) {
  const samples = rows.map(([file, text]) => ({ filePath: join(root, file), text }));
  const found = JSON.parse(run(['scripts/lint/lint-texts.mjs'], JSON.stringify(samples))) as string[][];
  expect(rows.map(([file, text], i) => [file, text, found[i]!.sort()])).toEqual(rows);
}

function run(args: string[], input = ''): string {
  const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
