import type { Plugin } from "vite";

export function precache(): Plugin;
export function writeServiceWorker(folder: string): Promise<void>;
