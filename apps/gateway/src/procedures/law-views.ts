import { ApiProperty } from '@nestjs/swagger';
import type { SettingDefinition, Settings, SettingValue } from '@lienthong/plan';
import type { ProblemIssue } from '@lienthong/dossier';
import { ProblemIssueDocument } from '../openapi/problem-document';

const anySetting = {
  oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'number' } }],
};

export class SettingView {
  @ApiProperty({ example: 'supplement.dueWD' })
  key!: string;

  @ApiProperty({ ...anySetting, description: 'In force here' })
  value!: SettingValue;

  @ApiProperty(anySetting)
  default!: SettingValue;

  @ApiProperty({ description: 'Where the default comes from, and how sure that is' })
  source!: string;
}

export class SettingList {
  @ApiProperty({ type: [SettingView] })
  items!: SettingView[];
}

export const toSettings = (definitions: Record<string, SettingDefinition>, given: Settings): SettingView[] =>
  Object.entries(definitions).map(([key, { default: byDefault, source }]) => ({
    key,
    value: given[key] ?? byDefault,
    default: byDefault,
    source,
  }));

export class CheckedDeclaration {
  @ApiProperty({ type: [ProblemIssueDocument], description: 'Why it would be refused; empty = it would be taken' })
  issues!: ProblemIssue[];

  @ApiProperty({ type: [ProblemIssueDocument], description: 'Unusual, but no reason to refuse' })
  warnings!: ProblemIssue[];
}
