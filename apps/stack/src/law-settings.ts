import { InvalidArgumentError, Option } from 'commander';
import type { Settings } from '@lienthong/plan';
import { procedures } from '@lienthong/procedures';

/** `--set KEY=VALUE`: an open point of the law, decided otherwise; the gateway judges the value. */
export const setOption = (): Option =>
  new Option('--set <key=value>', 'decides an open point of the law otherwise, e.g. gs.allowRootOnly=true; repeatable')
    .default({}, 'as GET /procedures/{id}/settings says')
    .argParser(settingOf);

function settingOf(text: string, before: Settings): Settings {
  const [, key, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError('KEY=VALUE');
  if (!procedures.some(({ settings }) => Object.hasOwn(settings, key)))
    throw new InvalidArgumentError(`${key} is no setting of any procedure`);
  return { ...before, [key]: valueOf(value) };
}

/** JSON, or else a text. */
function valueOf(text: string): Settings[string] {
  try {
    return JSON.parse(text) as Settings[string];
  } catch {
    return text;
  }
}
