import type { Type } from '@nestjs/common';
import { Problem, type ProblemIssue } from '@lienthong/dossier';
import { validateSync, type ValidationError } from 'class-validator';

const options = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
};

/** The body as sent, once its class finds nothing wrong with it. @throws Problem with every issue, unknown fields too. */
export function checkedBody<Body extends object>(Class: Type<Body>, body: unknown): Body {
  const given = body ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    throw invalid([{ pointer: '', vi: 'Cần một đối tượng JSON.', en: 'A JSON object is needed.' }]);
  const errors = validateSync(Object.assign(new Class(), given), options);
  if (errors.length > 0) throw invalid(errors.map(toIssue));
  return given as Body;
}

export const invalid = (issues: ProblemIssue[]): Problem => new Problem('invalid-request', undefined, issues);

/** Names longer than this are cut: anybody may type one, and it must not flood an answer. */
const LONGEST_NAME = 64;

function toIssue({ property, constraints = {} }: ValidationError): ProblemIssue {
  const name = property.slice(0, LONGEST_NAME).replaceAll('~', '~0').replaceAll('/', '~1');
  const unknown = 'whitelistValidation' in constraints;
  if (unknown) return { pointer: `/${name}`, vi: 'Không có mục này.', en: 'There is no such field.' };
  return { pointer: `/${name}`, vi: 'Thiếu hoặc chưa đúng.', en: Object.values(constraints).join('; ') };
}
