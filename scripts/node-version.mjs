/** The oldest Node.js major version that the project runs on; package.json `engines` says the same. */
export const oldestNodeMajor = 20;

/**
 * Ends the process with a plain message when this Node.js is too old to go on.
 * Imported first by every script that a person starts, so that nobody meets a syntax error instead.
 */
export function requireNodeVersion(version = process.versions.node) {
  const major = Number(version.split(".")[0]);
  if (major >= oldestNodeMajor) return;
  console.error(
    `This is Node.js ${version}; the project needs ${oldestNodeMajor} or newer.\n` +
      "Nothing was installed or changed. Install a newer Node.js, then run the same command again.",
  );
  process.exit(1);
}
