import type { AgencyId } from '@lienthong/plan';
import { parseRequestKey } from '@lienthong/dossier';
import type { AskOutcome, SendOutcome, Unavailable, UndoOutcome } from '../answer';
import { checkPayload, InvalidPayload } from '../check-payload';
import type { ProvinceAccess } from '../directory';
import type { AgencyRequest, CallOptions, ClosableAgency } from '../port';
import { defaultLimits, NoReply, type HttpLimits, type Reply } from '../wire/exchange';
import { unavailable } from '../wire/read-reply';
import { toTheirs } from './civil-status/convert';
import { findModule, type Module } from './civil-status/modules';
import { toLinkedCode } from './notation/codes';
import { toStatusInstant } from './notation/dates';
import { Doubts } from './doubts';
import { isAnswer, readPolled, readPushed, readWithdrawn } from './reading/outcomes';
import { openSession, type Route } from './session';

export interface ProvinceOptions {
  agency: AgencyId;
  access: Pick<ProvinceAccess, 'url' | 'credentials' | 'province'>;
  limits?: Partial<HttpLimits>;
  /** How often in a row something may not be understood before a person is asked. */
  mostDoubts?: number;
  now?: () => Date;
}

const MOST_DOUBTS = 5;
/** Poll answers bear the issued paper, base64. */
const BODY_BYTES = 8 * 1024 * 1024;
/** "Công dân yêu cầu rút hồ sơ", in the dossier's numbers (E.1); the reports that come back use others (E.2). */
const WITHDRAWN = 7;

type Time = CallOptions & { until: number };

/**
 * A province's one-stop system behind the usual port, with us as the linked-services software (DVCLT): dossiers are pushed,
 * polled and withdrawn (domain E.5). Pushing twice is harmless: the second is "already received".
 */
export function provinceAgency(options: ProvinceOptions): ClosableAgency {
  const { agency, access, mostDoubts = MOST_DOUBTS, now = () => new Date() } = options;
  const limits: HttpLimits = { ...defaultLimits, bodyBytes: BODY_BYTES, ...options.limits };
  const session = openSession(access, limits);
  const doubts = new Doubts(mostDoubts);
  const within = ({ signal }: CallOptions = {}): Time => ({ signal, until: Date.now() + limits.totalMs });

  async function converse<O>(
    route: Route,
    body: object,
    time: Time,
    read: (reply: Reply) => O,
  ): Promise<O | Unavailable> {
    try {
      const reply = await session.call(route, body, time);
      return reply.status === 200 ? read(reply) : unavailable(reply);
    } catch (error) {
      if (error instanceof NoReply) return { kind: 'unavailable', executed: error.executed };
      throw error;
    }
  }

  async function poll(key: string, intent: string, time: Time, known: boolean): Promise<AskOutcome> {
    const module = findModule(intent);
    if (!module) return { kind: 'unsupported' };
    const code = toLinkedCode(key);
    const body = { maDinhDanhHoSo: [code], maTinh: access.province, module: module.name };
    const outcome = await converse('poll', body, time, (reply) =>
      readPolled(reply, { code, intent, now: now(), known }, doubts.about(key)),
    );
    if (isAnswer(outcome)) doubts.settled(key);
    return outcome;
  }

  async function send(request: AgencyRequest, time: Time): Promise<SendOutcome> {
    const { key, intent } = request;
    const body = toPush(request, now());
    const pushed = await converse('push', body, time, (reply) => readPushed(reply, body.maHoSoLT, doubts.about(key)));
    if (pushed.kind !== 'pushed') return pushed;
    const asked = await poll(key, intent, time, true);
    // The push was taken: what this poll could not say, a later one will.
    return isAnswer(asked) || asked.kind === 'unreadable' ? asked : { kind: 'pending', reference: body.maHoSoLT };
  }

  async function undo(key: string, time: Time): Promise<UndoOutcome> {
    if (!findModule(parseRequestKey(key)?.intent ?? '')) return { kind: 'unsupported' };
    const code = toLinkedCode(key);
    const body = { soHoSoLT: code, trangThai: WITHDRAWN, thoiGianThucHien: toStatusInstant(now()) };
    const outcome = await converse('status', body, time, (reply) => readWithdrawn(reply, code, doubts.about(key)));
    if (outcome.kind === 'undone' || outcome.kind === 'too-late') doubts.settled(key);
    return outcome;
  }

  return {
    async send(request, options) {
      checkPayload(agency, request);
      return send(request, within(options));
    },
    ask: (key, intent, options) => poll(key, intent, within(options), false),
    undo: (key, options) => undo(key, within(options)),
    close: () => session.close(),
  };
}

/** E.5, step 4. Files travel as hash and reference (RE-04), and these two requests have none. */
function toPush({ key, intent, payload }: AgencyRequest, at: Date) {
  const { name, fields } = getModule(intent);
  const { data, unknown } = toTheirs(fields, payload);
  if (unknown.length > 0) throw new InvalidPayload(`a province has no field for ${unknown.join(', ')}`);
  return {
    maDonVi: String(payload['registrationCommune']),
    module: name,
    maHoSoLT: toLinkedCode(key),
    ngayTiepNhan: toStatusInstant(at),
    data: JSON.stringify({ hoTich: data }),
    fileDinhKem: [],
  };
}

function getModule(intent: string): Module {
  const module = findModule(intent);
  if (!module) throw new InvalidPayload(`${intent} does not go through a province`);
  return module;
}
