import { writeSync } from 'node:fs';
import { boundary } from '@lienthong/failpoints';

/** Passes one boundary and says how far it came. */
async function pass(): Promise<void> {
  await boundary('a.b', async () => void writeSync(1, 'acted\n'));
  writeSync(1, 'went on\n');
}

void pass();
