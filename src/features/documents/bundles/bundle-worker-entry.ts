/** The worker that reads FHIR in JSON: parsing, making lines of it and breaking them into pages takes a while. */
import { readableBundle } from "#interop/fhir";
import { readBundle } from "./read-bundle.ts";

addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  void data.arrayBuffer().then((bytes) => {
    postMessage(readBundle(new Uint8Array(bytes), readableBundle));
  });
});
