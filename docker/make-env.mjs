// `node docker/make-env.mjs`: writes docker/.env with fresh secrets, once. `--print` only shows what it would write.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What a name's ending says of its value; passwords stand in URLs and must need no escaping there. */
const makers = [
  [/_PASSWORD$/, () => randomBytes(24).toString('hex')],
  [/_KEY$/, () => randomBytes(32).toString('base64')],
  [/^CALLBACK_SECRET_/, () => `whsec_${randomBytes(32).toString('base64')}`],
];

function fill(name) {
  const maker = makers.find(([pattern]) => pattern.test(name))?.[1];
  if (!maker) throw new Error(`.env.example asks for ${name}, and nobody knows how to make one`);
  return `${name}=${maker()}`;
}

const filled = readFileSync(beside('.env.example'), 'utf8').replace(/^(\w+)=$/gm, (_, name) => fill(name));

if (process.argv.includes('--print')) process.stdout.write(filled);
else
  try {
    // Never overwritten: without the key-encryption key the vault of an existing database is lost for ever.
    writeFileSync(beside('.env'), filled, { flag: 'wx', mode: 0o600 });
    process.stdout.write('wrote docker/.env\n');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    process.stderr.write('docker/.env exists and is left as it is\n');
    process.exitCode = 1;
  }
