import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './entry';
import { openJournal } from './journal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mock-journal-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = () => join(directory, 'journal.jsonl');
const entry = (key: string): Entry => ({
  ...{ at: '2026-11-22T00:00:00.000Z', agency: 'population', dossier: 'd', key, intent: 'reserve', kind: 'received' },
});

describe('the journal', () => {
  it('gives back what was written, also when nobody closed it', () => {
    openJournal(directory).append([entry('a'), entry('b')]);
    const again = openJournal(directory);
    expect(again.past).toEqual([entry('a'), entry('b')]);
    again.append([entry('c')]);
    expect(openJournal(directory).past.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('drops a torn last line and writes on cleanly', () => {
    openJournal(directory).append([entry('a')]);
    // Torn within a character of two bytes.
    appendFileSync(file(), Buffer.from('{"at":"2026","reason":"é').subarray(0, -1));
    const again = openJournal(directory);
    expect(again.past).toEqual([entry('a')]);
    again.append([entry('b')]);
    expect(openJournal(directory).past.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(readFileSync(file(), 'utf8').endsWith('\n')).toBe(true);
  });

  it('does not guess when a line in the middle is damaged', () => {
    writeFileSync(file(), `${JSON.stringify(entry('a'))}\n{"at":\n${JSON.stringify(entry('b'))}\n`);
    expect(() => openJournal(directory)).toThrow('damaged at line 2');
  });

  it('takes nothing more once closed', () => {
    const journal = openJournal(directory);
    journal.close();
    expect(() => journal.append([entry('a')])).toThrow('closed');
  });
});
