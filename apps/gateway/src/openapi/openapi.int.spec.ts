import Ajv2020 from 'ajv/dist/2020';
import { throwAwayPostgres } from '@lienthong/testing';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

let gateway: StartedGateway;
let api: Json;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
  api = (await gateway.call('GET /openapi.json')).body;
});
afterAll(() => gateway.stop());

const operations = (): [string, Json][] =>
  Object.entries(api.paths as Json).flatMap(([path, item]) =>
    Object.entries(item as Json).map(([method, operation]): [string, Json] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

const everyObjectIn = (value: unknown): Json[] =>
  typeof value === 'object' && value !== null ? [value as Json, ...Object.values(value).flatMap(everyObjectIn)] : [];

describe('the OpenAPI document', () => {
  it('is 3.1 and says who may come in how', () => {
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: expect.any(String) } });
    expect(api.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('points nowhere that is not there', () => {
    const refs = everyObjectIn(api).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(refs.length).toBeGreaterThan(20);
    const found = (ref: string) =>
      ref
        .slice(2)
        .split('/')
        .reduce((place: Json | undefined, name) => place?.[name], api);
    expect(refs.filter((ref) => !found(ref))).toEqual([]);
  });

  it('shows an agency what to call back with', () => {
    expect(api.paths['/agencies/{agency}/callbacks'].post.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/SignedAnswer',
    });
    expect(api.components.schemas.SignedAnswer.required).toEqual(['key', 'answer']);
  });

  it('says which bytes a paper may be, going in and coming out', () => {
    const { requestBody, responses } = api.paths['/papers'].post;
    expect(Object.keys(requestBody.content)).toEqual(
      expect.arrayContaining(['application/pdf', 'image/jpeg', 'image/png']),
    );
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['201', '400', '413', '415', '422']));
    const answer = api.paths['/papers/{id}/content'].get.responses['200'].content;
    expect(Object.keys(answer)).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
  });

  it('holds only schemas that are JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const schema of Object.values(api.components.schemas as Json)) expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('describes every operation: id, summary, path parameters, success, refusals', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [route, { summary, parameters = [], responses, security }] of operations()) {
      expect(summary).toEqual(expect.any(String));
      const inPath = parameters
        .filter((parameter: Json) => parameter.in === 'path')
        .map(({ name }: Json) => `{${name}}`);
      expect(inPath.sort()).toEqual((route.match(/\{\w+\}/g) ?? []).sort());
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
      for (const [status, response] of Object.entries(responses as Json).filter(([code]) => !code.startsWith('2')))
        expect([route, status, Object.keys(response.content)]).toEqual([route, status, ['application/problem+json']]);
      if (security) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '429', '500', '503']));
    }
  });

  it('names the headers and the body of what creates or decides', () => {
    const { parameters, requestBody, responses } = api.paths['/tasks/{taskId}/decision'].post;
    expect(parameters.map(({ name }: Json) => name)).toEqual(
      expect.arrayContaining(['Idempotency-Key', 'If-Match', 'taskId']),
    );
    expect(requestBody.content['application/json'].schema.$ref).toBe('#/components/schemas/Decision');
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '404', '409', '412', '413', '415', '422', '428']),
    );
    expect(api.paths['/dossiers'].post.responses['202'].headers).toHaveProperty('Location');
  });
});

describe('procedures', () => {
  it('are public, with their form as JSON Schema', async () => {
    expect((await gateway.call('GET /procedures')).body.items).toContainEqual(
      expect.objectContaining({ id: 'birth', code: '3.000722' }),
    );
    expect((await gateway.call('GET /procedures/birth')).body.form).toBe('/procedures/birth/form');
    expect((await gateway.call('GET /procedures/birth/form')).body).toMatchObject({
      type: 'object',
      properties: { child: expect.any(Object) },
    });
    for (const id of ['death-metal', '__proto__', 'constructor'])
      expect((await gateway.call(`GET /procedures/${id}`)).status).toBe(404);
  });
});
