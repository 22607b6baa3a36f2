import { Command } from 'commander';
import type { Plan, PlanStep, Route } from '@lienthong/plan';
import { printIssues } from './check';
import { type DeclarationOptions, planOf, toDeclaration, withDeclaration } from './declaration';

type LawOfPlan = Omit<Plan, 'durations' | 'agencies'>;

/** `lienthong plan`: the steps that a declaration of that instant would take; a wrong one is told as by `check`. */
export const planCommand = (): Command =>
  withDeclaration(
    new Command('plan').description('Says which steps a declaration takes under the law of an instant, and why.'),
  )
    .exitOverride()
    .action((options: DeclarationOptions, command: Command) => {
      const declaration = toDeclaration(options, command);
      const { procedure, ...request } = declaration;
      const issues = procedure.check(request);
      if (issues.length > 0) return printIssues(issues, options);
      const { durations: _durations, agencies: _agencies, ...plan } = planOf(declaration);
      process.stdout.write(options.json ? `${JSON.stringify(plan)}\n` : inWords(plan));
    });

function inWords({ pack, code, calendar, total, steps }: LawOfPlan): string {
  const limit = total ? `, in all ${total.days} working days` : '';
  return [`${pack}, ${code}, ${calendar}${limit}`, ...steps.flatMap(stepInWords), ''].join('\n');
}

function stepInWords(step: PlanStep): string[] {
  const { id, title, requested, notRequestedBecause, intents, fees = [], routes = [], source } = step;
  const because = notRequestedBecause ? `: ${notRequestedBecause}` : '';
  if (!requested) return ['', `${id}  ${title}  (not requested${because})`];
  return [
    '',
    `${id}  ${title}`,
    ...whereAndWhen(step),
    ...(intents.length > 0 ? [`  asks    ${intents.map(({ agency, name }) => `${agency}/${name}`).join(', ')}`] : []),
    ...fees.map((fee) => `  fee     ${fee.code} ${inDong(fee.amount)} (${fee.source})`),
    ...routes.map(routeInWords),
    `  source  ${source}`,
  ];
}

const whereAndWhen = ({ unit, due }: Pick<PlanStep, 'unit' | 'due'>): string[] => [
  `  unit    ${unit}`,
  ...(due ? [`  due     ${due.days} working days${due.verifyDays ? `, ${due.verifyDays} if verified` : ''}`] : []),
];

const routeInWords = ({ id, unit, due, amount, source }: Route): string => {
  const money = amount === undefined ? '' : ` ${inDong(amount)}`;
  return `  route   ${id}${money} ${unit}${due ? `, ${due.days} working days` : ''} (${source})`;
};

export const inDong = (amount: number): string => `${amount.toLocaleString('en-US')} VND`;
