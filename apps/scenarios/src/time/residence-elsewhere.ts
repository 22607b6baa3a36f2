import { randomUUID } from 'node:crypto';
import { openPort } from '@lienthong/agencies';
import { sampleResidence } from '@lienthong/agencies/samples';
import type { Case } from '../world/case';
import type { World } from '../world/world';

/** The family goes to the police itself, outside the linked service. */
export async function residenceOf(world: World, birth: Case): Promise<void> {
  const { personalNumber } = (await birth.result('birth-registration', 'reserve')) as { personalNumber: string };
  const dossier = randomUUID();
  const payload = { ...sampleResidence(), child: { ...sampleResidence().child, personalNumber } };
  const key = `${dossier}/counter/register/0`;
  const police = openPort('residence', world.parts.directory['residence']!);
  const answer = await police.send({ key, intent: 'register', dossier, payload }).finally(() => police.close());
  if (answer.kind !== 'accepted') throw new Error(`the police answered ${answer.kind}`);
}
