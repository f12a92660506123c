/** What no committed file may hold: it would tie every other machine to the one it was written on. */
const banned = [
  {
    what: "a path of one machine",
    pattern: /(?<![\w.\-/}*])\/(?:work|root|home|Users)\/|\b[A-Z]:\\Users\\/,
  },
  {
    what: "the address of a package registry",
    pattern: /registry\.(?:npmjs|yarnpkg)|npm\.(?:pkg|jsr)\.|(?:artifactory|nexus|verdaccio)[.:/]/,
  },
  { what: "a registry setting", pattern: /^\s*(?:@[\w-]+:)?registry\s*=/ },
];

const downloadedFrom = { what: "where a package was downloaded from", pattern: /"resolved":/ };

/**
 * @param {string} file name of the file, for the message; a package-lock.json is read more strictly
 * @param {string} text its content
 * @returns {string[]} one message for each line that holds only for one machine
 */
export function machineBoundLines(file, text) {
  const patterns = file.endsWith("package-lock.json") ? [...banned, downloadedFrom] : banned;
  return text
    .split("\n")
    .flatMap((line, index) =>
      patterns
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${file}:${index + 1} holds ${what}: ${line.trim().slice(0, 120)}`),
    );
}
