/** The worker that reads FHIR in JSON: parsing, making lines of it and breaking them into pages takes a while. */
import { readableBundle } from "#interop/fhir";
import { answersOf, type BundleRequest } from "./bundle-messages.ts";
import { readBundle } from "./read-bundle.ts";

addEventListener("message", ({ data: { content, wants } }: MessageEvent<BundleRequest>) => {
  void content.arrayBuffer().then((bytes) => {
    const read = readBundle(new Uint8Array(bytes), readableBundle);
    for (const answer of answersOf(read, wants)) postMessage(answer);
  });
});
