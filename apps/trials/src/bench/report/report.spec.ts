import { lastLine } from './last-line';
import { pictureOf } from './picture';
import { sampleResult } from './sample';
import { tableOf } from './table';
import { targetsOf } from './targets';
import { withTable } from './write-docs';

describe('the last line', () => {
  it('has what others compare runs by, where they look for it', () => {
    expect(lastLine(sampleResult)).toMatchObject({
      ratio: { bare: { median: 1.3, min: 0.3, max: 2.3 }, bareSame: { median: 0.7 }, textbook: { median: 4 } },
      cpu: { ours: { total: 0.042 }, bare: { worker: 0.02 }, ratio: { bare: { median: 0.9 } } },
      bare: { casesPerSecond: 30 },
      ours: {
        ...{ casesPerSecond: 40, events: 11, historyBytes: 4_000 },
        ...{ submit: { p50: 4, p99: 12 }, decide: { p50: 5, p99: 15 }, case: { p50: 90, p99: 270 } },
      },
      ledger: { events: 35, oneWriter: { ratio: 0.5 }, writers16: { ledger: 2_500 } },
      verify: { eventsPerSecond: 50_000 },
      start: { cold: { firstCase: 9 }, warm: { ready: 5 } },
      recovery: { progress: 7 },
    });
  });

  it('is one line', () => {
    expect(JSON.stringify(lastLine(sampleResult))).not.toContain('\n');
  });
});

describe('the targets', () => {
  it('are met by a run that meets them', () => {
    expect(targetsOf(sampleResult).filter(({ met }) => !met)).toEqual([]);
  });

  it('are missed one by one', () => {
    const { ratio, start } = sampleResult;
    const slower = { ...sampleResult, ratio: { ...ratio, bare: { median: 0.99, min: 0.9, max: 2 } } };
    const later = { ...slower, start: { ...start, cold: { ...start.cold, firstCase: 15.1 } } };
    const missed = targetsOf(later).filter(({ met }) => !met);
    expect(missed.map(({ wanted, got }) => [wanted, got])).toEqual([
      ['≥ 1', 0.99],
      ['≤ 15', 15.1],
    ]);
  });
});

describe('the table', () => {
  const lines = tableOf(sampleResult).split('\n');

  it('says on what it was measured', () => {
    expect(lines[0]).toContain('commit abc, seed 1');
    expect(lines[0]).toContain('temporal-server 1.31.2');
  });

  it('says of a quick run that it is no verdict', () => {
    const { circumstances } = sampleResult;
    expect(lines.join()).not.toContain('no verdict');
    expect(tableOf({ ...sampleResult, circumstances: { ...circumstances, quick: true } })).toContain('no verdict');
  });

  it('has a column for each system in every row', () => {
    const rows = lines.slice(2, lines.indexOf('', 3));
    expect(rows[2]).toBe('| cases/s, median (min–max) | 40 (39–41) | 30 (29–31) | 60 (59–61) | 10 (9–11) |');
    expect(rows.map((row) => row.split(' | ').length)).toEqual(rows.map(() => 5));
  });

  it('takes the place of the last one in the page, and only that', () => {
    const page = 'before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n';
    const written = withTable(page, 'new');
    expect(written).toBe('before\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\nafter\n');
    expect(withTable(written, 'new')).toBe(written);
    expect(() => withTable('no place', 'new')).toThrow('lacks');
  });
});

describe('the picture', () => {
  const picture = pictureOf(sampleResult);
  const heights = (kind: string) =>
    [...picture.matchAll(new RegExp(`class="${kind}"[^>]*height="([\\d.]+)"`, 'g'))].map(([, height]) =>
      Number(height),
    );

  it('draws bars as high as what was measured', () => {
    const [ours, ...others] = [...heights('ours'), ...heights('rival')];
    expect(others.map((height) => Number((height / ours!).toFixed(2)))).toEqual([0.75, 1.5, 0.25]);
  });

  it('stacks the CPU of each process on the one below', () => {
    const [postgres] = heights('postgres');
    expect(heights('worker')[0]! / postgres!).toBeCloseTo(2, 1);
  });

  it('is well formed and adapts to a dark page', () => {
    const opened = picture.match(/<[a-z]+[^>]*[^/]>/g)!.length;
    expect(picture.match(/<\/[a-z]+>/g)).toHaveLength(opened);
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).not.toContain('NaN');
  });
});
