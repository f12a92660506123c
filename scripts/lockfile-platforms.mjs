/**
 * The optional packages that the lockfile leaves out. npm writes no entry for another platform's package when the
 * registry it asked does not have it, and `npm ci` then refuses the lockfile on every machine.
 *
 * @param {{ packages: Record<string, LockEntry> }} lockfile
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockEntry
 * @returns {Map<string, object>} path of each missing entry, and the entry as npm would write it, without the
 *   integrity that only a registry can tell
 */
export function missingPlatforms({ packages }) {
  const missing = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (foldersFrom(path).some((folder) => `${folder}node_modules/${name}` in packages)) continue;
      const { cpu, libc, os } = platformOf(name);
      missing.set(`node_modules/${name}`, {
        version,
        cpu,
        ...(entry.dev ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        ...(os === undefined ? {} : { os }),
      });
    }
  }
  return missing;
}

/** Where Node.js would look for a package from inside `path`: its own folder, then those around it. */
function foldersFrom(path) {
  const parts = path === "" ? [] : path.split("/node_modules/");
  return [...parts.map((_, index) => `${parts.slice(0, index + 1).join("/node_modules/")}/`), ""];
}

/** Binding packages are named after their platform: "binding-linux-arm-musleabihf", "win32-x64". */
function platformOf(name) {
  // WebAssembly runs under any system.
  if (name.endsWith("-wasm32-wasi")) return { cpu: ["wasm32"] };
  const [, os, cpu, abi = ""] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/.exec(
      name,
    ) ?? [];
  if (os === undefined) throw new Error(`The name of ${name} does not tell its platform.`);
  const libc = { gnu: ["glibc"], mus: ["musl"] }[os === "linux" ? abi.slice(0, 3) : ""];
  return { cpu: [cpu], libc, os: [os] };
}
