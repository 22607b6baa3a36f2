import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../access/route';
import { PublishedApi } from './published-api';

@ApiTags('health')
@Controller()
export class OpenApiController {
  constructor(private readonly api: PublishedApi) {}

  @Get('openapi.json')
  @Route({ permission: 'public', summary: 'This document', answers: 'object' })
  document(): object {
    return this.api.document;
  }
}
