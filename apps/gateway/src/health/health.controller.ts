import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '@lienthong/dossier';
import { Pool } from 'pg';
import { Route } from '../access/route';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly pool: Pool) {}

  @Get('livez')
  @Route({ permission: 'public', summary: 'The process answers', answers: 'object', unlimited: true })
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** PostgreSQL is all that submitting, deciding and withdrawing need. */
  @Get('readyz')
  @Route({ permission: 'public', summary: 'PostgreSQL answers', answers: 'object', unlimited: true })
  async ready(): Promise<{ status: string }> {
    await this.pool.query('select 1').catch(() => {
      throw new Problem('unavailable', 'PostgreSQL does not answer');
    });
    return { status: 'ok' };
  }
}
