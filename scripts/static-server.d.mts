import type { Server } from "node:http";

export const contentTypes: Readonly<Record<string, string>>;
export function createStaticServer(folder: string): Server;
