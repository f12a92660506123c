import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import type { Bundle } from "@medplum/fhirtypes";
import * as z from "zod/mini";

export const bundleSchema = z.custom<Bundle>(
  (value) =>
    z.looseObject({ resourceType: z.literal("Bundle"), type: z.string() }).safeParse(value).success,
);
const parametersSchema = z.looseObject({
  parameter: z.array(
    z.looseObject({
      name: z.string(),
      part: z.optional(z.array(z.looseObject({ name: z.string() }))),
    }),
  ),
});

export interface Received {
  readonly path: string;
  readonly bundle: Bundle;
  /** Of its status: `type`, `status`, and the count of events. */
  readonly type: unknown;
  readonly status: unknown;
  readonly count: unknown;
  /** Of its event; undefined for a handshake. */
  readonly number: unknown;
  readonly focus: unknown;
}

/** A server of a requester, on this machine, that takes notifications. */
export interface Receiver {
  readonly origin: string;
  readonly received: Received[];
  /** How it answers from now on. */
  readonly answerWith: (answer: (response: ServerResponse) => void) => void;
  readonly close: () => Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answer = taken;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(readNotification(request.url ?? "", body));
      answer(response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${String(portOf(server.address()))}`,
    received,
    answerWith(next) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

export function taken(response: ServerResponse): void {
  response.writeHead(200).end();
}

function portOf(address: AddressInfo | string | null): number {
  return address !== null && typeof address === "object" ? address.port : 0;
}

function readNotification(path: string, body: string): Received {
  const bundle = bundleSchema.parse(JSON.parse(body));
  const { parameter } = parametersSchema.parse(bundle.entry?.[0]?.resource);
  const valueOf = (name: string) => parameter.find((one) => one.name === name);
  const part = (name: string) =>
    valueOf("notification-event")?.part?.find((one) => one.name === name);
  return {
    path,
    bundle,
    type: valueOf("type")?.["valueCode"],
    status: valueOf("status")?.["valueCode"],
    count: valueOf("events-since-subscription-start")?.["valueString"],
    number: part("event-number")?.["valueString"],
    focus: part("focus")?.["valueReference"],
  };
}
