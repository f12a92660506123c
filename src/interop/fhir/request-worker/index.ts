export { readRequestInWorker, type RequestWorker, serveRequests } from "./request-worker.ts";
