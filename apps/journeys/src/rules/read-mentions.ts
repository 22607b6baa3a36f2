import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ruleIdPattern } from './rule-ids';

const root = join(__dirname, '..', '..', '..', '..');

/** Rule id → files that name it in a text. */
export type Mentions = Map<string, Set<string>>;

// Comments and strings in the order in which they stand, so that neither is looked for within the other.
const commentOrText = /(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

/** Titles, rows and expectations name the rules they are about; a comment proves nothing. */
export const namedInTexts = (code: string): Set<string> =>
  new Set(
    [...code.matchAll(commentOrText)]
      .filter(([, comment]) => comment === undefined)
      .flatMap(([text]) => text.match(ruleIdPattern) ?? []),
  );

export const mentionsIn = (folders: string[], isWanted: (file: string) => boolean): Mentions => {
  const mentions: Mentions = new Map();
  for (const file of folders.flatMap(listFiles).filter(isWanted))
    for (const id of namedInTexts(readFileSync(join(root, file), 'utf8'))) addMention(mentions, id, file);
  return mentions;
};

export const addMention = (mentions: Mentions, id: string, file: string): void => {
  mentions.set(id, (mentions.get(id) ?? new Set()).add(file));
};

const listFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
