import { cpus, loadavg, totalmem } from "node:os";

/** The machine and the day of a measurement, and what else it did, in a line. */
export function machineInWords(more: string): string {
  const [cpu] = cpus();
  const [, load = 0] = loadavg();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} cores (${cpu?.model.trim() ?? "unknown"}), ${String(memory)} GB, load ${load.toFixed(1)} of ${String(cpus().length)}, Node.js ${process.versions.node}, ${more}.`;
}
