import { type SchemaOptions, type TProperties, Type } from '@sinclair/typebox';

import type { Phrase } from './form';

/** What a field is called, where it comes from in the law's data contract, and how it must be guarded. */
export interface Label {
  title: string;
  en: string;
  /** The domain's field name, e.g. `nksHoTen`. */
  domain?: string;
  /** The rule that a wrong or missing value breaks; `SCHEMA` when absent. */
  rule?: string;
  /** RH-01 (Law 91/2025): who reads a sensitive field, when and why is logged. */
  sensitivity?: 'basic' | 'sensitive';
  /** Which of the dossier's two keys seals it (domain D12): contact data can be erased on request. */
  section?: 'legal' | 'contact';
  /** What a right answer looks like, said when the answer is wrong. */
  expects?: Phrase;
}

/** The names under which a label is published inside the JSON Schema; a checker must be told that they are no keywords. */
export const labelKeywords = ['x-en', 'x-domain', 'x-rule', 'x-sensitivity', 'x-section', 'x-expects'];

/** Only what is set: an absent label must not appear in the published schema. */
export const labelled = (label: Label, constraints: SchemaOptions = {}): SchemaOptions => ({
  ...constraints,
  title: label.title,
  'x-en': label.en,
  ...(label.domain && { 'x-domain': label.domain }),
  ...(label.rule && { 'x-rule': label.rule }),
  'x-sensitivity': label.sensitivity ?? 'basic',
  'x-section': label.section ?? 'legal',
  ...(label.expects && { 'x-expects': label.expects }),
});

/** One line of free text. Control characters and turned writing direction would show an officer something else than is kept. */
const printedLine = String.raw`^(?!\s*$)[^\p{Cc}\p{Cs}\p{Bidi_Control}]+$`;

/** Free text; blanks alone do not count as an answer. */
export const text = (label: Label, maxLength = 200) =>
  Type.String(labelled(label, { minLength: 1, maxLength, pattern: printedLine }));

export const matching = (label: Label, pattern: string, maxLength = 40) =>
  Type.String(labelled(label, { pattern, maxLength }));

/** A string checked by one of `formats`. */
export const formatted = (label: Label, format: string) => Type.String(labelled(label, { format }));

export const choice = <const Options extends readonly string[]>(label: Label, options: Options) =>
  Type.Unsafe<Options[number]>(labelled(label, { type: 'string', enum: [...options] }));

export const yesNo = (label: Label) => Type.Boolean(labelled(label));

export const whole = (label: Label, minimum: number, maximum: number) =>
  Type.Integer(labelled(label, { minimum, maximum }));

/** A group of fields under one name. What it does not name is refused. */
export const block = <Fields extends TProperties>(label: Label, fields: Fields, constraints?: SchemaOptions) =>
  Type.Object(fields, { ...labelled(label, constraints), additionalProperties: false });

/** A whole form under its printed title. What it does not name is refused. */
export const declaration = <Fields extends TProperties>(title: string, fields: Fields) =>
  Type.Object(fields, { title, additionalProperties: false });
