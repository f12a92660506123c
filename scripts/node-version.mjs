/** The oldest Node.js that the build tool runs on. */
const oldest = { major: 20, minor: 19 };

/** Ends the process with a plain message when this Node.js is too old, before anything is installed. */
export function requireNodeVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  console.error(
    `This is Node.js ${process.versions.node}; the project needs ${oldest.major}.${oldest.minor} or newer.\n` +
      "Nothing was installed or changed. Install a newer Node.js, then run the same command again.",
  );
  process.exit(1);
}
