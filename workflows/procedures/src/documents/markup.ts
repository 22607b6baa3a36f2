/** HTML that is safe to send: every text is escaped on its way in, only tags written here are tags. */
export class Markup {
  constructor(readonly html: string) {}
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark]!);

type Part = string | number | Markup | Markup[];

const htmlOf = (part: Part): string => {
  if (Array.isArray(part)) return part.map(({ html }) => html).join('');
  return part instanceof Markup ? part.html : escape(String(part));
};

export const markup = (tags: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(tags.reduce((html, tag, index) => html + htmlOf(parts[index - 1]!) + tag));
