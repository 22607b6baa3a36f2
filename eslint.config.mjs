import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { restrictedImports } from './scripts/lint/imports.mjs';
import { layered, layeredForAudit, unlayered } from './scripts/lint/layers.mjs';

// The boundary rule reads the graph that Nx saved last, and without one it says nothing at all: make it afresh.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync();

const code = ['**/*.ts', '**/*.tsx'];
const specs = ['**/*.spec.{ts,tsx}', '**/*.contract.{ts,tsx}'];
// `require.resolve` of the engine, which names the code to bundle, looks to Nx like loading it lazily.
const always = { allow: [], checkDynamicDependenciesExceptions: ['^@lienthong/'] };
const boundaries = (options) => ({ '@nx/enforce-module-boundaries': ['error', { ...always, ...options }] });

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/coverage', '.nx', '.lienthong'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: code,
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...boundaries(layered),
      // A forgotten await is an effect that may or may not have happened.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings once, in config.ts, and pass them on.' },
      ],
    },
  },
  { files: ['libs/audit/**/*.ts'], rules: boundaries(layeredForAudit) },
  ...restrictedImports,
  { files: ['**/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/samples/**'], rules: { 'max-lines': 'off' } },
  {
    files: specs,
    rules: {
      ...boundaries(unlayered),
      '@typescript-eslint/no-restricted-imports': 'off',
      'max-lines': 'off',
      'no-restricted-properties': 'off',
    },
  },
);
