import { preProcessFile } from 'typescript';
import { dirname, join } from 'node:path';
import { exists, read } from './repository';

const known = new Map<string, string[]>();

/** Packages from npm that a TypeScript entry of ours imports, through all our own files and packages. */
export function importedPackages(entry: string): string[] {
  const found = known.get(entry) ?? findImportedPackages(entry);
  known.set(entry, found);
  return found;
}

function findImportedPackages(entry: string): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { fileName } of preProcessFile(read(file)).importedFiles) {
      if (fileName.startsWith('.')) visit(findFile(join(dirname(file), fileName)));
      else if (fileName.startsWith('@lienthong/')) visit(exportedFile(fileName));
      else if (!fileName.startsWith('node:')) packages.add(packageName(fileName));
    }
  };
  visit(entry);
  return [...packages].sort();
}

const packageName = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function findFile(path: string): string {
  const found = [path, `${path}.ts`, `${path}/index.ts`].find(
    (candidate) => /\.ts$/.test(candidate) && exists(candidate),
  );
  if (!found) throw new Error(`${path} is imported and does not exist`);
  return found;
}

function exportedFile(specifier: string): string {
  const [, name, ...path] = specifier.split('/');
  const folder = ['apps', 'libs', 'workflows']
    .map((parent) => `${parent}/${name}`)
    .find((candidate) => exists(`${candidate}/package.json`));
  if (!folder) throw new Error(`no workspace package is called ${specifier}`);
  const { exports } = JSON.parse(read(`${folder}/package.json`)) as {
    exports: Record<string, string | { default: string }>;
  };
  const exported = exports[['.', ...path].join('/')]!;
  return join(folder, typeof exported === 'string' ? exported : exported.default);
}
