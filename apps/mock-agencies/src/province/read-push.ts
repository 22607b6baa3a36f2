import { findIntent, findModule, findRequestKey, toOurs } from '@lienthong/agencies/province';
import { parseRequestKey } from '@lienthong/dossier';
import type { Operation } from '../desk/operation';
import { isObject } from '../http/read-body';

type Send = Extract<Operation, { kind: 'send' }>;

/** A pushed dossier as the civil registry's own desk reads it; undefined when it cannot be read. */
export function readPush({ module, maHoSoLT, data }: Record<string, unknown>): Send | undefined {
  const intent = findIntent(module);
  const key = findRequestKey(String(maHoSoLT));
  const parts = key ? parseRequestKey(key) : undefined;
  if (!intent || !key || parts?.intent !== intent) return undefined;
  const payload = readData(intent, data);
  return payload && { kind: 'send', agency: 'civil-registry', key, parts, intent, payload };
}

function readData(intent: string, data: unknown): object | undefined {
  try {
    const { hoTich } = JSON.parse(String(data)) as { hoTich?: unknown };
    return isObject(hoTich) ? toOurs(findModule(intent)!.fields, hoTich) : undefined;
  } catch {
    return undefined;
  }
}
