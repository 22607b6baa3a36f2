// Dates are days in the law's sense: a machine's time zone must never move one.
process.env.TZ = 'UTC';

/** What a spec costs stands in its suffix; scripts/test.mjs runs the cheap kinds first and the last two one by one. */
const secondsPerTest = { unit: 5, int: 30, time: 60, journey: 180 };

const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
  },
];

const project = ([name, seconds]) => ({
  displayName: name,
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows'],
  testMatch: name === 'unit' ? ['**/*.spec.ts?(x)'] : [`**/*.${name}.spec.ts?(x)`],
  testPathIgnorePatterns: ['/node_modules/', ...(name === 'unit' ? ['\\.(int|time|journey)\\.spec\\.tsx?$'] : [])],
  testEnvironment: 'node',
  globals: { patienceMs: seconds * 1000 },
  setupFilesAfterEnv: ['<rootDir>/scripts/jest-patience.cjs'],
  transform: {
    '\\.tsx?$': swc({ syntax: 'typescript', decorators: true, tsx: false }),
    // Jest on Node 20 cannot load ES modules by itself; these few packages come as nothing else.
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|openid-client|oauth4webapi|canonicalize|uuid)/)'],
});

module.exports = { watchman: false, projects: Object.entries(secondsPerTest).map(project) };
