import { HttpException, NotFoundException } from '@nestjs/common';
import { Problem, problems, type ProblemCode } from '@lienthong/dossier';
import { codeOf, statusOf, toProblemJson, wantsEnglish } from './problem-json';

const traceId = '0'.repeat(32);
const told = (error: unknown) => toProblemJson(error, { traceId, english: true });

describe('a problem', () => {
  it.each(Object.keys(problems) as ProblemCode[])('%s keeps its code, status and sentence', (code) => {
    const { type, status, title } = told(new Problem(code));
    expect([type, status, title]).toEqual([`urn:lienthong:problem:${code}`, problems[code][0], problems[code][2]]);
  });

  it('adds detail and issues only where there are any', () => {
    expect(Object.keys(told(new Problem('not-found')))).toEqual(['type', 'title', 'status', 'traceId']);
    const issues = [{ pointer: '/facts/child', rule: 'RB-05' }];
    expect(told(new Problem('invalid-request', 'why', issues))).toMatchObject({ detail: 'why', errors: issues });
  });

  it.each([
    [new NotFoundException('Cannot GET /Nguyễn'), 'not-found'],
    [new HttpException('x', 405), 'method-not-allowed'],
    [new HttpException('x', 418), 'malformed-request'],
    [new HttpException('x', 502), 'defect'],
    [{ statusCode: 413 }, 'body-too-large'],
    [{ statusCode: '413' }, 'defect'],
    [Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(Nguyễn)' }), 'defect'],
    ['Nguyễn', 'defect'],
    [undefined, 'defect'],
  ])('is made of whatever was thrown (%#), and quotes none of it', (error, code) => {
    expect(codeOf(error)).toBe(code);
    expect(told(error).status).toBe(statusOf(code as ProblemCode));
    expect(JSON.stringify(told(error))).not.toMatch(/Nguyễn|duplicate/);
  });

  it('speaks English to whoever prefers it', () => {
    expect(['en', 'en-GB,vi;q=0.3', 'EN'].map(wantsEnglish)).toEqual([true, true, true]);
    expect([undefined, '', 'vi,en;q=0.8', 'ent'].map(wantsEnglish)).toEqual([false, false, false, false]);
  });
});
