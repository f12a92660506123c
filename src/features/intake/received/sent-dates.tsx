import { dayInWords } from "#domain";
import type { IncomingRequest } from "#interop/fhir";

const dayMs = 86_400_000;

/** When the sender says the request was written, where that is more than a day from when it arrived here. */
export function SentDates({
  request: { created, timestamp },
  arrivedAt,
}: {
  readonly request: Pick<IncomingRequest, "created" | "timestamp">;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
}) {
  const isFar = (at: string | undefined) => Math.abs(Date.parse(at ?? "") - arrivedAt) > dayMs;
  const said = [
    ...(isFar(created) ? [`dated ${dayInWords((created ?? "").slice(0, 10))}`] : []),
    ...(isFar(timestamp) ? [`sent ${dayInWords((timestamp ?? "").slice(0, 10))}`] : []),
  ];
  return (
    <p className="mt-1 text-sm text-ink-muted">
      Filled in with the time it arrived on this workstation.
      {said.length === 0
        ? ""
        : ` The sender’s own dates differ (${said.join(", ")}); clocks start from receipt.`}
    </p>
  );
}
