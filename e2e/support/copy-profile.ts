import { cpSync, rmSync } from "node:fs";

/** What a browser makes anew. */
const notCopied =
  /Singleton|DevToolsActivePort|(^|\/)(Cache|Code Cache|GPUCache|Dawn\w*Cache|GrShaderCache|ShaderCache|GraphiteDawnCache|component_crx_cache|extensions_crx_cache|Crashpad)(\/|$)/;

/** The files of a browser that has ended, in place of whatever lies there. */
export function copyProfile(from: string, to: string): void {
  removeProfile(to);
  cpSync(from, to, { recursive: true, filter: (path) => !notCopied.test(path.slice(from.length)) });
}

/** A browser that was just killed may still let go of its files. */
export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
