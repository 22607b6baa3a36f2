import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Standstill, unclaimedSince } from '@lienthong/ledger';
import { calendarIds, getCalendar } from '@lienthong/working-time';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import type { Config } from '../config';
import { CONFIG, NOW } from '../tokens';
import { Standstills, toStandstills } from './views';

/** Registrations are due on the day of receipt. */
const DEFAULT_DAYS = '1';
const days = Array.from({ length: 31 }, (_, number) => String(number));

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly standstill: Standstill,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Get('stuck')
  @Route({
    permission: 'operations.read',
    summary: 'Work that stands still: unclaimed for so many working days, given up, not told, or past its date (F-14)',
    answers: Standstills,
    choices: { days },
  })
  async stuck(@Called() { choices }: Call): Promise<Standstills> {
    const now = this.now();
    const calendar = getCalendar(String(this.config.settings['calendar'] ?? calendarIds[0]));
    const openedUntil = unclaimedSince(calendar, now, Number(choices['days'] ?? DEFAULT_DAYS));
    return toStandstills(await this.standstill.find({ now, openedUntil }), now);
  }
}
