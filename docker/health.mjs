// `node docker/health.mjs URL`: exits 0 when a GET there answers 2xx. The image has no curl.
const [url] = process.argv.slice(2);
const answered = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_500) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(answered ? 0 : 1);
