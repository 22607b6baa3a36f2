import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { boundary } from '@lienthong/failpoints';
import { Route } from '../access/route';
import { Received } from './received';
import { Callbacks } from './callbacks.service';
import { SignedAnswer } from './signed-answer';

@ApiTags('agencies')
@Controller('agencies')
export class CallbacksController {
  constructor(private readonly callbacks: Callbacks) {}

  @Post(':agency/callbacks')
  @ApiHeader({ name: 'webhook-id', required: true })
  @ApiHeader({ name: 'webhook-timestamp', required: true })
  @ApiHeader({ name: 'webhook-signature', required: true })
  @ApiBody({ type: SignedAnswer })
  @Route({
    permission: 'signed',
    summary: "An agency's later answer, signed by Standard Webhooks; the same answer may come twice",
    answers: Received,
  })
  receive(@Param('agency') agency: string, @Req() { headers, body }: FastifyRequest): Promise<Received> {
    return boundary('callback.receive', () => this.callbacks.receive(agency, headers, body as Buffer | undefined));
  }
}
