import type { Part } from '../measure/processes';
import type { Result } from '../result';
import { systems, type System } from '../systems';
import { element, scale, text } from './svg';

const WIDTH = 760;
const HEIGHT = 330;
const PANEL = { top: 56, height: 220, width: 300 };
const BAR = 44;

const titles: Record<System, string> = { ours: 'ours', bare: 'bare', bareSame: 'bare-same', textbook: 'textbook' };
const parts: Part[] = ['postgres', 'temporal', 'worker', 'gateway'];

/** Colours that can be told apart on white and on black; everything else follows the reader's own. */
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 } .title { font-weight: 600; font-size: 13px }
  line { stroke: #57606a; stroke-width: 1.5 } .axis { stroke: #8c959f; stroke-width: 1 }
  .ours { fill: #2f81f7 } .rival { fill: #8c959f }
  .postgres { fill: #2f81f7 } .temporal { fill: #a371f7 } .worker { fill: #d29922 } .gateway { fill: #3fb950 }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } line { stroke: #c9d1d9 } .axis { stroke: #6e7681 } }`;

/** Throughput with its spread, and where the CPU goes, side by side. */
export function pictureOf(result: Result): string {
  const body = [`<style>${STYLE}</style>`, throughput(result), cpu(result)].join('\n');
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const label = `Cases a second and CPU per case at ${result.inFlight} cases in flight`;
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': label, ...size }, body)}\n`;
}

const centre = (left: number, index: number): number => left + (PANEL.width / systems.length) * (index + 0.5);
const bottom = PANEL.top + PANEL.height;

function panel(left: number, title: string, bars: string[]): string {
  const axis = element('line', { class: 'axis', x1: left, x2: left + PANEL.width, y1: bottom, y2: bottom });
  const names = systems.map((system, index) => text(centre(left, index), bottom + 18, titles[system], 'middle'));
  return [text(left, 28, title, 'start', 'title'), ...bars, axis, ...names].join('\n');
}

function throughput({ systems: figures, inFlight }: Result): string {
  const left = 20;
  const y = scale(Math.max(...systems.map((system) => figures[system].casesPerSecond.max)), PANEL);
  const bars = systems.map((system, index) => {
    const { median, min, max } = figures[system].casesPerSecond;
    const x = centre(left, index);
    const kind = system === 'ours' ? 'ours' : 'rival';
    return [
      element('rect', { class: kind, x: x - BAR / 2, y: y(median), width: BAR, height: bottom - y(median) }),
      element('line', { x1: x, x2: x, y1: y(min), y2: y(max) }),
      text(x, y(max) - 6, String(median), 'middle'),
    ].join('\n');
  });
  return panel(left, `cases/s, ${inFlight} in flight (median, min–max)`, bars);
}

function cpu({ systems: figures }: Result): string {
  const left = 400;
  const y = scale(Math.max(...systems.map((system) => figures[system].cpu.total)), PANEL);
  const bars = systems.map((system, index) => {
    const x = centre(left, index);
    let below = 0;
    const stack = parts.map((part) => {
      const seconds = figures[system].cpu[part] ?? 0;
      const [from, to] = [y(below), y((below += seconds))];
      return element('rect', { class: part, x: x - BAR / 2, y: to, width: BAR, height: from - to });
    });
    const total = `${Number((figures[system].cpu.total * 1_000).toPrecision(3))}`;
    return [...stack, text(x, y(below) - 6, total, 'middle')].join('\n');
  });
  const legend = parts.map((part, index) => {
    const x = left + index * 84;
    return `${element('rect', { class: part, x, y: bottom + 34, width: 10, height: 10 })}\n${text(x + 15, bottom + 43, part)}`;
  });
  return [panel(left, 'CPU ms per case', bars), ...legend].join('\n');
}
