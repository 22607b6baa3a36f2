import { Case } from '../world/case';
import { pdf, upload } from '../world/papers';
import type { Scenario } from '../scenario';

const key = 'one-click-and-no-more';

export const twoClicks: Scenario = {
  id: '12',
  name: 'Bấm nộp hai lần · The submit button is clicked twice',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const filing = { procedure: 'birth', key };
    const [first, second] = await Promise.all([world.file(filing), world.file(filing)]);
    check(
      'RE-02',
      'both clicks get the same dossier and receipt',
      [second.dossierId, second.receipt],
      [first.dossierId, first.receipt],
    );
    check('RE-02', 'there is one dossier', (await world.parts.ledger.dossierIds()).length, 1);
    const other = await Case.attempt(world, { ...filing, edits: { '/child/fullName': 'Nguyễn Thử Khác' } });
    check('RE-02', 'the same key with another declaration is refused', other.status, 422);
    await first.accept();
    check('D4', 'one number, one book entry', (await first.summary()).duplicates, 0);
    const again = await world.file({ procedure: 'birth', key: 'another-click-altogether' });
    await again.accept();
    check('D4', 'the same birth under another key is suspected, not registered twice', await again.tasks(), [
      'manual-check',
    ]);
  },
};

export const unstableLines: Scenario = {
  id: 'F-04',
  name: 'Đường truyền chập chờn · Unstable lines: submitted once, uploaded once, received for sure',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const filing = { procedure: 'birth', key };
    const clicks = await Promise.all(Array.from({ length: 5 }, () => Case.attempt(world, filing)));
    await world.parts.restartGateway();
    const receipt = await world.file(filing);
    const ids = clicks.map(({ body }) => (body as { dossierId?: string }).dossierId);
    check('F-04', 'five clicks, a restart, a sixth: one dossier', new Set([...ids, receipt.dossierId]).size, 1);
    check(
      'F-04',
      'and one receipt, which the citizen can look up again',
      (await receipt.seen()).receipt,
      receipt.receipt,
    );
    const citizen = await world.people.citizen('001195000011');
    const paper = { bytes: pdf('giấy chứng sinh'), key: 'one-upload-and-no-more' };
    const sent = await Promise.all([1, 2].map(() => upload(world.parts.gatewayUrl, citizen, paper)));
    check('F-04', 'an upload that was broken off and sent again is kept once', new Set(sent).size, 1);

    await world.agencies.behave('notifications:down:86400', 'national-portal:down:86400');
    await receipt.accept();
    check('F-04', 'portal and notices are down: the case goes on', await receipt.outcome(), 'COMPLETED');
    const before = (await receipt.notices()).length;
    await world.agencies.behave();
    await world.at('2026-11-24T09:00:00+07:00');
    const notices = await receipt.notices();
    check(
      'RB-20',
      'what could not be told is told later, each once',
      [notices.length > before, new Set(notices.map(({ kind, step, sequence }) => `${kind} ${step} ${sequence}`)).size],
      [true, notices.length],
    );
    check('F-12', 'and the portal’s statuses arrive in their order', await receipt.statuses(), [1, 2, 4, 9, 10]);
  },
};
