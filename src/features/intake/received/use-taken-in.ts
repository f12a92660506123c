import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDocumentStore } from "#data";
import type { IncomingRequest } from "#interop/fhir";
import { requestDataName } from "./request-data-name.ts";
import type { ArrivedRequest, RequestData } from "./use-request-data.ts";

/**
 * The request that this page is about, and the papers that came within it, to be attached as documents of their own.
 * Of several requests the first is taken; the others are left for the next case, as files are that a person takes out.
 */
export function useTakenIn(
  { requests }: Pick<RequestData, "requests">,
  /** Told once of each request. */
  onTaken: (arrived: ArrivedRequest) => void,
): {
  readonly arrived: ArrivedRequest | undefined;
  readonly papers: readonly File[] | undefined;
} {
  const store = useDocumentStore();
  const [takenId, setTakenId] = useState<string>();
  const known = useRef(new Set<string>());
  const arrived = requests.find(({ document }) => document.id === takenId) ?? requests[0];
  const arrivedId = arrived?.document.id;
  if (takenId === undefined && arrivedId !== undefined) setTakenId(arrivedId);
  const take = useEffectEvent((one: ArrivedRequest) => {
    void store.rename(one.document.id, requestDataName(one.request));
    onTaken(one);
  });
  useEffect(() => {
    for (const one of requests) {
      const { id } = one.document;
      if (known.current.has(id)) continue;
      known.current.add(id);
      if (id === arrivedId) take(one);
      else void store.remove(id);
    }
  }, [store, requests, arrivedId]);
  return { arrived, papers: arrived === undefined ? undefined : papersOf(arrived.request) };
}

/** The same list for the same request, whenever it is asked for: another list would be attached once more. */
function papersOf(request: IncomingRequest): readonly File[] {
  const made = papers.get(request) ?? request.documents.map(fileOf);
  papers.set(request, made);
  return made;
}

const papers = new WeakMap<IncomingRequest, readonly File[]>();

function fileOf({ name, bytes, mediaType }: IncomingRequest["documents"][number]): File {
  return new File([new Uint8Array(bytes)], name, { type: mediaType });
}
