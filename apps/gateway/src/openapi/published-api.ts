import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API as published, made from the code once, when all routes stand. */
@Injectable()
export class PublishedApi {
  document!: OpenAPIObject;

  publish(app: INestApplication): void {
    const about = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Liên Thông')
      .setDescription(
        'Linked public services: one declaration, several agencies, one promise. Problems are RFC 9457; a 2xx to a command means that it is kept and will be carried out.',
      )
      .setVersion('1')
      .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
      .addBearerAuth({
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Access token of the identity provider',
      })
      .build();
    const operationIdFactory = (controller: string, method: string) =>
      `${controller.replace(/Controller$/, '')}.${method}`;
    this.document = SwaggerModule.createDocument(app, about, { operationIdFactory });
    for (const [path, item] of Object.entries(this.document.paths)) namePathParameters(path, item);
  }
}

/** Routes take their parameters from the call as a whole, so the framework does not see them; the path names them. */
function namePathParameters(path: string, { get, post }: OpenAPIObject['paths'][string]): void {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  for (const operation of [get, post]) {
    if (!operation) continue;
    const said = operation.parameters ?? [];
    const missing = names.filter((name) => !said.some((parameter) => 'name' in parameter && parameter.name === name));
    operation.parameters = [
      ...missing.map((name) => ({ name, in: 'path' as const, required: true, schema: { type: 'string' as const } })),
      ...said,
    ];
  }
}
