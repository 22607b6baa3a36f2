const parts = ['lint', 'types', 'jest'];

/** `--only PART` is ours and may be repeated; everything else goes to Jest as it is. */
export function readOptions(args) {
  const only = [];
  const jestArgs = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--only') only.push(args[++i]);
    else jestArgs.push(args[i]);
  }
  const unknown = only.find((part) => !parts.includes(part));
  if (only.length && only.some((part) => !parts.includes(part))) {
    throw new Error(`--only takes ${parts.join(', ')}, not ${unknown ?? 'nothing'}`);
  }
  return { wanted: only.length ? only : parts, jestArgs };
}
