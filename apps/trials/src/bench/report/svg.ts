/** As little of SVG as a bar chart needs. */
export function element(name: string, attributes: Record<string, string | number>, body?: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(shown(value))}"`);
  return body === undefined ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>\n${body}\n</${name}>`;
}

export const text = (
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' = 'start',
  kind?: string,
): string => {
  const place = { x, y, 'text-anchor': anchor, ...(kind && { class: kind }) };
  return element('text', place, escape(words)).replaceAll('\n', '');
};

/** From a value to its height on the page; the highest leaves room for its own number. */
export const scale =
  (highest: number, { top, height }: { top: number; height: number }) =>
  (value: number): number =>
    top + height - (highest > 0 ? value / highest : 0) * height;

const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(1))) : value;

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
