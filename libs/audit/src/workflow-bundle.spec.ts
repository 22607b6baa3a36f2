import { bundleEngine, type Bundle } from './workflow-bundle';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleEngine();
}, 60_000);

/** Module paths as webpack names them in the bundle. */
const modules = (): string[] => [...bundle.code.matchAll(/!\*\*\* (\.\/\S+) \*\*\*!/g)].map(([, path]) => path!);

describe('what runs in Temporal’s sandbox', () => {
  it('is the engine', () => {
    expect(modules().filter((path) => path.includes('workflows/engine/src'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('linked-procedure.workflow.ts'),
        expect.stringContaining('actions.ts'),
      ]),
    );
  });

  it('and nothing else of ours: no law, no form, no heart, no adapter', () => {
    const ours = modules().filter((path) => !path.includes('node_modules') && !path.includes('workflows/engine/src'));
    expect(ours.filter((path) => /libs\/|apps\/|procedures/.test(path))).toEqual([]);
  });

  it('and of others only the SDK and what it brings', () => {
    const packages = new Set(
      modules().flatMap((path) => [...(/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(1) ?? [])]),
    );
    expect([...packages].filter((name) => !name.startsWith('@temporalio/')).sort()).toEqual(
      expect.not.arrayContaining(['typebox', '@sinclair/typebox', 'ajv', 'pg', 'canonicalize']),
    );
  });

  it('has the same digest each time, so that a history names its code', async () => {
    expect((await bundleEngine()).sha256).toBe(bundle.sha256);
  });
});
