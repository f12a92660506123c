// On its own, so that the first page does without it: hardly anybody ever works in memory only.
export { createMemoryWorkspace } from "#storage";
