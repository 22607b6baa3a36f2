import type { AgencyPort, Answer, AskOutcome, SendOutcome, UndoOutcome } from '@lienthong/agencies';

/** How a scripted agency behaves; the default is prompt and friendly. */
export interface Script {
  send?: (key: string) => SendOutcome | Promise<SendOutcome>;
  ask?: (key: string) => AskOutcome;
  undo?: (key: string) => UndoOutcome;
}

/** An agency in memory that counts what it did, for specs of the engine; the real protocol has its own. */
export class ScriptedAgency implements AgencyPort {
  readonly sent: string[] = [];
  readonly asked: string[] = [];
  readonly undone: string[] = [];

  constructor(private readonly script: Script = {}) {}

  async send({ key }: { key: string }): Promise<SendOutcome> {
    this.sent.push(key);
    return (await this.script.send?.(key)) ?? accepted(key);
  }

  ask(key: string): Promise<AskOutcome> {
    this.asked.push(key);
    return Promise.resolve(
      this.script.ask?.(key) ?? (this.sent.includes(key) ? accepted(key) : { kind: 'never-heard' }),
    );
  }

  undo(key: string): Promise<UndoOutcome> {
    this.undone.push(key);
    return Promise.resolve(this.script.undo?.(key) ?? { kind: 'undone' });
  }
}

export const accepted = (key: string): Answer => ({ kind: 'accepted', reference: `ref ${key}`, result: { of: key } });
export const unavailable = { kind: 'unavailable', executed: 'no' } as const;
