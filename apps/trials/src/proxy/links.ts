import type { StackOptions } from '@lienthong/stack';
import { startProxy, type Proxy } from './proxy';

type Dial = NonNullable<StackOptions['dial']>;
type Name = Parameters<Dial>[0];

/** A proxy on every link between the processes of a stack. */
export interface Links {
  /** For StackOptions. */
  dial: Dial;
  /** @throws when nobody has dialled that way. */
  between(from: Name, to: Name): Proxy;
  /** What `to` is dialled through, by whomever. */
  to(to: Name): Proxy[];
  heal(): void;
  close(): Promise<void>;
}

export function openLinks(draw: () => number): Links {
  const links = new Map<string, Promise<Proxy>>();
  const opened = new Map<string, Proxy>();
  return {
    dial: async (from, to, port) => {
      const name = `${from}→${to}`;
      if (!links.has(name)) links.set(name, startProxy(port, draw));
      const proxy = await links.get(name)!;
      opened.set(name, proxy);
      return proxy.port;
    },
    between(from, to) {
      const found = opened.get(`${from}→${to}`);
      if (!found) throw new Error(`nobody dials ${to} from ${from}`);
      return found;
    },
    to: (to) => [...opened].filter(([name]) => name.endsWith(`→${to}`)).map(([, proxy]) => proxy),
    heal: () => opened.forEach((proxy) => proxy.set({})),
    close: async () => void (await Promise.all([...opened.values()].map((proxy) => proxy.close()))),
  };
}
