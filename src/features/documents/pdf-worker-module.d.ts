declare module "pdfjs-dist/build/pdf.worker.min.mjs" {
  /** Answers the page's requests once the module is loaded in a worker. */
  export const WorkerMessageHandler: unknown;
}
