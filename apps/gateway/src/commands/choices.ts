import { invalid } from '../http/checked-body';

/** Query parameters that take one of a few values; each may be left out. */
export type Choices = Record<string, readonly string[]>;

/** @throws Problem that names every parameter which is unknown or has another value. */
export function readChoices(query: unknown, choices: Choices): Record<string, string> {
  const given = Object.entries(query as Record<string, unknown>);
  const issues = given.flatMap(([name, value]) => {
    const allowed = Object.hasOwn(choices, name) ? choices[name]! : [];
    if (allowed.includes(value as string)) return [];
    const values = allowed.join(', ');
    return [
      {
        pointer: name.slice(0, 64),
        vi: values ? `Chỉ nhận: ${values}.` : 'Không có tham số này.',
        en: values ? `One of ${values}.` : 'There is no such parameter.',
      },
    ];
  });
  if (issues.length > 0) throw invalid(issues);
  return Object.fromEntries(given) as Record<string, string>;
}
