import type { TArray, TObject, TSchema } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { RuleIssue } from '@lienthong/plan';

import { labelKeywords } from './field';
import type { Phrase } from './form';
import { formats } from './formats';
import { child, keysOf } from './pointer';

const ajv = new Ajv({ allErrors: true, ownProperties: true, strict: true, formats });
ajv.addVocabulary(labelKeywords);
const compiled = new WeakMap<TObject, ValidateFunction>();

const validatorOf = (schema: TObject): ValidateFunction => {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
};

/** One issue per field, however many constraints it breaks. */
export const schemaIssues = (schema: TObject, facts: unknown): RuleIssue[] => {
  const validate = validatorOf(schema);
  if (validate(facts)) return [];
  const issues = (validate.errors ?? []).map((error) => toIssue(schema, error));
  return [...new Map(issues.map((issue) => [issue.pointer, issue])).values()];
};

/** Longer names of unknown fields are cut off: a name may be typed by anyone and must not flood an answer. */
const longestKey = 64;

const toIssue = (schema: TObject, error: ErrorObject): RuleIssue => {
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    return { pointer: child(error.instancePath, key.slice(0, longestKey)), rule: 'SCHEMA', ...unknownField };
  }
  const missing = error.keyword === 'required';
  const pointer = missing ? child(error.instancePath, String(error.params.missingProperty)) : error.instancePath;
  const path = schemasAlong(schema, pointer);
  const field = path.at(-1) ?? schema;
  return { pointer, rule: field['x-rule'] ?? 'SCHEMA', ...explain(path, missing ? unanswered : wrong) };
};

const unknownField: Phrase = {
  vi: 'Mục này không có trong tờ khai. Vui lòng bỏ đi.',
  en: 'The form has no such field. Please leave it out.',
};
const unanswered: Phrase = { vi: 'chưa điền.', en: 'please fill this in.' };
const wrong: Phrase = { vi: 'chưa đúng.', en: 'this is not right.' };

/** "Mẹ – Số định danh cá nhân: chưa đúng. Gồm 12 chữ số …" Says where and what is expected, never what was typed. */
const explain = (path: TSchema[], fault: Phrase): Phrase => {
  const expects: Phrase | undefined = path.at(-1)?.['x-expects'];
  const name = (of: 'title' | 'x-en') => path.map((schema) => schema[of]).join(' – ');
  return {
    vi: [`${name('title') || 'Tờ khai'}: ${fault.vi}`, expects?.vi].filter(Boolean).join(' '),
    en: [`${name('x-en') || 'Form'}: ${fault.en}`, expects?.en].filter(Boolean).join(' '),
  };
};

const schemasAlong = (schema: TObject, pointer: string): TSchema[] => {
  const path: TSchema[] = [];
  let here: TSchema = schema;
  for (const key of keysOf(pointer)) {
    here = here.type === 'array' ? numbered((here as TArray).items, key) : (here as TObject).properties[key]!;
    path.push(here);
  }
  return path;
};

/** People count from one: "Người 2". */
const numbered = (item: TSchema, index: string): TSchema => {
  const number = Number(index) + 1;
  return { ...item, title: `${item.title} ${number}`, 'x-en': `${item['x-en']} ${number}` };
};
