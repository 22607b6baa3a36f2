import { withoutWords } from './without-words';

const warned: object[] = [];
const log = { warn: (entry: object) => void warned.push(entry) };

it('tells Temporal the kind of an error and nothing of what it says', async () => {
  const { fails } = withoutWords({ fails: () => Promise.reject(new TypeError('Nguyễn Văn A, 001226000001')) }, log);
  const failure = await fails().catch((error: unknown) => error);
  expect(failure).toMatchObject({ type: 'TypeError', message: 'activity failed' });
  expect(JSON.stringify([failure, (failure as Error).stack])).not.toContain('001226000001');
});
