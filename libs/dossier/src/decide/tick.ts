import { isPolled } from '../agenda';
import type { DossierEvent } from '../events';
import { requestId } from '../request-key';
import { nameOf } from './requests';
import type { Decide } from './command';

/** An agency's silence has lasted long enough to ask again. Legal dates that have passed are seen by every command. */
export const tick: Decide<'tick'> = (dossier, _command, at) =>
  Object.values(dossier.requests)
    .filter((request) => isPolled(dossier, request) && request.pollAt! <= at)
    .map((request): DossierEvent => {
      const poll = request.polls + 1;
      return { id: `${requestId(request)}/poll/${poll}`, type: 'PollFellDue', at, data: { ...nameOf(request), poll } };
    });
