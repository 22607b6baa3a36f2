export interface Instruction {
  name: string;
  text: string;
}

/** Instructions in order, continuation lines joined, comments left out. */
export function parseDockerfile(text: string): Instruction[] {
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '');
  return [...joined.matchAll(/^([A-Z]+)\s+(.+)$/gm)].map(([, name, rest]) => ({ name: name!, text: rest!.trim() }));
}

export const instructionsOf = (instructions: Instruction[], name: string): string[] =>
  instructions.filter((instruction) => instruction.name === name).map(({ text }) => text);

/** What is copied from the repository, not from an earlier stage. */
export const copiedPaths = (instructions: Instruction[]): string[] =>
  instructionsOf(instructions, 'COPY')
    .filter((text) => !text.startsWith('--from='))
    .flatMap((text) => text.split(/\s+/).slice(0, -1));

/** Base images: a FROM that names an earlier stage is none. */
export function baseImages(instructions: Instruction[]): string[] {
  const stages = instructionsOf(instructions, 'FROM').map((text) => text.split(/\s+as\s+/i));
  const names = new Set(stages.map(([, name]) => name));
  return stages.flatMap(([image]) => (image && !names.has(image) ? [image] : []));
}
