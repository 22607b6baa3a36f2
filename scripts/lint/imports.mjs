import { builtinModules } from 'node:module';

/** What Nx cannot say: rules on single files, on Node's own modules, and on types as opposed to values. */
const node = {
  group: ['node:*', ...builtinModules.filter((name) => !name.startsWith('_')).map((name) => `/${name}`)],
  allowTypeImports: true,
  message: 'This package has no side effects: pass in what Node would give (types are fine).',
};

const temporal = {
  group: ['@temporalio/*'],
  message: 'Only libs/audit, libs/testing, workflows/engine and apps speak to Temporal.',
};

const validators = {
  group: ['/ajv', '/ajv-formats'],
  message: 'The model validates nothing by schema; libs/form and schemas.ts do.',
};

const modelValues = {
  group: ['@lienthong/*', '@lienthong/*/**'],
  allowTypeImports: true,
  message: 'Code in the workflow sandbox is fixed by recorded histories: only types may come from the model.',
};

const restrict = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

/** Each file obeys the last entry that names it. */
export const restrictedImports = [
  restrict(['libs/*/src/**'], temporal),
  restrict(['libs/{plan,working-time,places,dossier,access,api}/src/**'], node, temporal, validators),
  restrict(
    ['libs/{plan,working-time,places,dossier,access,api}/src/**/schemas.ts', 'libs/form/src/**'],
    node,
    temporal,
  ),
  restrict(['workflows/procedures/**'], node, temporal, validators),
  restrict(['workflows/engine/**'], node, modelValues),
  { files: ['libs/{audit,testing}/src/**'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
];
