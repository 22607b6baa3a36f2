// Lints texts as if they stood in files of this repository: apps/journeys/src/workspace.spec.ts proves the rules with
// it. A process of its own, because Jest cannot load ESLint's configuration, an ES module.
// stdin: [{ "filePath", "text" }], the file must exist · stdout: for each, the ids of the rules it breaks.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const broken = [];
for (const sample of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(sample.text, { filePath: sample.filePath });
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));
