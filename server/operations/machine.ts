import { cpus, totalmem } from "node:os";

/** The machine and the day of a measurement, in a line. */
export function machineInWords(more: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} cores (${cpu?.model.trim() ?? "unknown"}), ${String(memory)} GB, Node.js ${process.versions.node}, ${more}.`;
}
