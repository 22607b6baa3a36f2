import { bundleEngine, findReplayDivergence, witnessOf } from '@lienthong/audit';
import { recordedHistories } from './testing/recorded-histories';

let code: string;
beforeAll(async () => {
  code = (await bundleEngine()).code;
});

/** Recorded by `RECORD_HISTORIES=1 npm test -- apps/worker/src/engine.time`; never recorded anew to make this pass. */
describe('the engine still runs as it did when this was recorded:', () => {
  it.each(recordedHistories())('$name', async ({ history, dossierId }) => {
    expect(await findReplayDivergence(code, history, dossierId)).toBeUndefined();
  });

  it('and a history that was tampered with diverges', async () => {
    const { history, dossierId } = recordedHistories().find(({ name }) => name.includes('few-history'))!;
    const events = history.events!.filter((event) => !event.markerRecordedEventAttributes);
    expect(witnessOf(history).done.length).toBeGreaterThan(0);
    expect(
      await findReplayDivergence(
        code,
        { events: events.map((event, index) => ({ ...event, eventId: (index + 1) as never })) },
        dossierId,
      ),
    ).toBeDefined();
  });
});
