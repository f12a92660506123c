/** "Looked, and the record does not say": an answer of its own, never an empty one. */
export const notDocumented = "not-documented";
export type NotDocumented = typeof notDocumented;
