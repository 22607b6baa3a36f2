/** Where trials arm failpoints. @throws when a process runs with the condition but without the directory. */
export function failpointsDirectory(env: Record<string, string | undefined> = process.env): string {
  const directory = env.LIENTHONG_FAILPOINTS;
  if (!directory) throw new Error('LIENTHONG_FAILPOINTS is missing: failpoints are armed from that directory');
  return directory;
}
