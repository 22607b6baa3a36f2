// How long one test may take depends on the kind of its spec (see jest.config.cjs); Jest knows only one limit for all.
jest.setTimeout(globalThis.patienceMs);
