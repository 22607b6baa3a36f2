import { createHash } from 'node:crypto';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { documentStyle } from '@lienthong/procedures';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import { Results } from './results.service';
import { ResultDetail, ResultList } from './views';

const whichVersion = {
  name: 'version',
  required: false,
  description: 'Absent = the newest',
  schema: { type: 'integer', minimum: 1 },
};

/** Nothing runs, nothing is loaded, nothing frames it; the one style sheet is known by its digest. */
const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(documentStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

@ApiTags('results')
@Controller('dossiers/:id/results')
export class ResultsController {
  constructor(private readonly results: Results) {}

  @Get()
  @Route({ permission: 'result.read', summary: 'What was issued, every version of it', answers: ResultList })
  list(@Called() call: Call): Promise<ResultList> {
    return this.results.list(call);
  }

  @Get(':step')
  @ApiQuery(whichVersion)
  @Route({ permission: 'result.read', summary: "A step's result as data", answers: ResultDetail })
  show(@Called() call: Call, @Query('version') version?: string): Promise<ResultDetail> {
    return this.results.show(call, version);
  }

  @Get(':step/document')
  @ApiQuery(whichVersion)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', pagePolicy)
  @Route({
    permission: 'result.read',
    summary: "A step's result as a page to print, with the digest of the data",
    answers: { file: ['text/html'] },
  })
  print(@Called() call: Call, @Query('version') version?: string): Promise<string> {
    return this.results.print(call, version);
  }
}
