import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { headers, newCaseId } from "#domain";
import { type Figure, atMost, none, told } from "./bench-report.ts";
import { beginSession, benchTenant, nurseNumber } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { quantile, timesInWords } from "./figures.ts";
import { largeCase, saved } from "./tenant-at-work.ts";

/** A person changes cases through one server; another one's page hears of it through the other server. */
export async function otherScreen({
  database,
  servers,
  isSmall,
}: Bench): Promise<readonly Figure[]> {
  const [writer, reader] = [nurseNumber(101), nurseNumber(102)];
  await beginSession(database, writer);
  const session = await beginSession(database, reader);
  const heard = new Map<string, number>();
  const ended = new AbortController();
  const answer = await fetch(`${servers[1].origin}/api/v1/changes`, {
    headers: { ...session, [headers.page]: newCaseId() },
    signal: ended.signal,
  });
  if (answer.body === null) throw new Error(`no stream: ${String(answer.status)}`);
  const listening = listen(answer.body, (text) => {
    for (const [, version] of text.matchAll(/"version":"(r\d+)"/g)) {
      if (version !== undefined && !heard.has(version)) heard.set(version, performance.now());
    }
  });
  const { cases } = database.workspaces.workspaceOf({
    tenant: benchTenant,
    personId: writer.id,
    sessionId: "writer",
  });
  const count = isSmall ? 20 : 100;
  const sent = new Map<string, number>();
  const record = largeCase(new Date().toISOString(), "first");
  let held = saved(await cases.create(record, { key: record.id }));
  for (let number = 0; number < count; number += 1) {
    const from = performance.now();
    held = saved(
      await cases.put(
        record.id,
        { ...held.value, notes: `change ${String(number)}` },
        { ifMatch: held.version },
      ),
    );
    sent.set(held.version, from);
    await pause(50);
  }
  await pause(1500);
  ended.abort();
  await listening;
  const lags = [...sent].flatMap(([version, from]) => {
    const at = heard.get(version);
    return at === undefined ? [] : [at - from];
  });
  return [
    none("changes not received", sent.size - lags.length),
    atMost("from the save to the other screen, slowest", quantile(lags, 1), 1000, "ms"),
    told("from the save to the other screen", timesInWords(lags)),
  ];
}

async function listen(
  body: ReadableStream<Uint8Array>,
  onText: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body) onText(decoder.decode(chunk, { stream: true }));
  } catch {
    // Ended by us.
  }
}

const addedSchema = z.looseObject({
  ok: z.literal(true),
  value: z.looseObject({ id: z.string() }),
});

/** A record of 20 MB is attached and read in parts, as a viewer of PDFs does. */
export async function documents({
  database,
  servers: [{ origin }],
}: Bench): Promise<readonly Figure[]> {
  const person = nurseNumber(103);
  const session = await beginSession(database, person);
  const { cases } = database.workspaces.workspaceOf({
    tenant: benchTenant,
    personId: person.id,
    sessionId: "documents",
  });
  const record = largeCase(new Date().toISOString(), "with a record");
  saved(await cases.create(record, { key: record.id }));
  const bytes = new Uint8Array(20 * 1024 * 1024).map((_, at) => (at * 31) % 251);
  const form = new FormData();
  const about = {
    caseId: record.id,
    name: "chart.pdf",
    kind: "pdf",
    mediaType: "application/pdf",
    pageCount: 400,
  };
  form.append("document", JSON.stringify(about));
  form.append("content", new Blob([bytes], { type: "application/pdf" }));
  const from = performance.now();
  const answer = await fetch(`${origin}/api/v1/documents`, {
    method: "POST",
    headers: session,
    body: form,
  });
  const { value } = addedSchema.parse(await answer.json());
  const attached = performance.now() - from;
  const ranges: number[] = [];
  let wrong = 0;
  for (let number = 0; number < 40; number += 1) {
    const start = (number * 7_919_111) % (bytes.length - 65_536);
    const asked = performance.now();
    const part = await fetch(`${origin}/api/v1/documents/${value.id}/content`, {
      headers: { ...session, range: `bytes=${String(start)}-${String(start + 65_535)}` },
    });
    const got = new Uint8Array(await part.arrayBuffer());
    ranges.push(performance.now() - asked);
    const isRight = part.status === 206 && got.every((byte, at) => byte === bytes[start + at]);
    if (!isRight || got.length !== 65_536) wrong += 1;
  }
  return [
    atMost("20 MB attached", attached, 3000, "ms"),
    none("64 KiB parts that differ from the attachment", wrong),
    told("one 64 KiB part", timesInWords(ranges)),
  ];
}
