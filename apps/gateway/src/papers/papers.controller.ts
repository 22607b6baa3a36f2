import { Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { paperTypes } from '@lienthong/ledger';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import { CitizenPapers } from './citizen-papers';
import { PaperView } from './views';

const location = ({ paperId }: PaperView): string => `/papers/${paperId}`;

@ApiTags('papers')
@Controller('papers')
export class PapersController {
  constructor(private readonly papers: CitizenPapers) {}

  @Post()
  @Route({
    permission: 'paper.upload',
    summary: 'Upload a paper as raw bytes: PDF, JPEG or PNG, at most 5 MB',
    answers: PaperView,
    status: 201,
    upload: paperTypes,
    keyed: true,
    location,
  })
  upload(@Called() call: Call<unknown>): Promise<PaperView> {
    return this.papers.upload(call);
  }

  @Get(':id')
  @Route({ permission: 'paper.read', summary: 'What a paper is', answers: PaperView })
  show(@Called() call: Call): Promise<PaperView> {
    return this.papers.show(call);
  }

  @Get(':id/content')
  @Route({ permission: 'paper.read', summary: 'A paper as it was uploaded', answers: { file: paperTypes } })
  download(@Called() call: Call): Promise<StreamableFile> {
    return this.papers.download(call);
  }
}
