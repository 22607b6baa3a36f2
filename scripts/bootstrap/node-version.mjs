/** `require` of ES modules (jose, openid-client) works without a flag from these versions on. */
const firstMinor = { 20: 19, 22: 12 };

export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fine = major > 22 || minor >= (firstMinor[major] ?? Infinity);
  if (!fine) throw new Error(`Node ${version} is too old: install Node 20.19 or later, 22.12 or later, or 24.`);
}
