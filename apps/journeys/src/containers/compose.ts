import { parse } from 'yaml';

export interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  user?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  ports?: string[];
  volumes?: string[];
  networks: string[] | Record<string, { aliases?: string[] }>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
}

export const parseCompose = (text: string): Compose => parse(text, { merge: true }) as Compose;

/** As Compose does it: `$NAME`-like text is replaced in every value, never in a key. */
export function interpolate<T>(node: T, env: Record<string, string>): T {
  if (typeof node === 'string') return substitute(node, env) as T;
  if (Array.isArray(node)) return node.map((item) => interpolate(item, env)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, interpolate(value, env)])) as T;
}

const reference = /\$(?:(\$)|\{(\w+)(?::([?-])([^}]*))?\})/g;

/** The forms that compose.yaml uses: `${NAME}`, `${NAME:-default}`, `${NAME:?message}` and `$$`. */
const substitute = (text: string, env: Record<string, string>): string =>
  text.replace(reference, (_, dollar?: string, name = '', operator?: string, word = '') => {
    if (dollar) return '$';
    if (env[name]) return env[name];
    if (operator === '?') throw new Error(`${name}: ${word}`);
    return operator === '-' ? word : '';
  });

/** Names that the text refers to; those in `required` have no default. */
export function referencesIn(text: string): { required: string[]; optional: string[] } {
  const found = [...text.matchAll(reference)].filter(([, dollar]) => !dollar);
  const names = (wanted: boolean) =>
    [...new Set(found.flatMap(([, , name, operator]) => ((operator === '?') === wanted ? [name!] : [])))].sort();
  return { required: names(true), optional: names(false) };
}
