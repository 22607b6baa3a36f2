import { Command } from 'commander';
import type { RuleIssue } from '@lienthong/plan';
import { type DeclarationOptions, toDeclaration, withDeclaration } from './declaration';

/** `lienthong check`: what is wrong with a declaration; exit code 1 when anything is. */
export const checkCommand = (): Command =>
  withDeclaration(new Command('check').description('Says what is wrong with a declaration.'))
    .exitOverride()
    .action((options: DeclarationOptions, command: Command) => {
      if (options.file === undefined && options.sample === undefined) command.error('error: give --file or --sample');
      const { procedure, ...request } = toDeclaration(options, command);
      printIssues(procedure.check(request), options);
    });

export function printIssues(issues: RuleIssue[], { json }: { json: boolean }): void {
  const lines = issues.map(({ pointer, rule, vi }) => `${pointer || '/'}  ${rule}  ${vi}`);
  process.stdout.write(json ? `${JSON.stringify(issues)}\n` : `${lines.join('\n') || 'nothing is wrong'}\n`);
  if (issues.length > 0) process.exitCode = 1;
}
