import { describe, expect, it } from "vitest";
import { createReviewer, defaultReviewerName, type NameStorage } from "./reviewer.ts";

function shelf(): NameStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe("the reviewer's name", () => {
  it("is kept for the next visit, trimmed", () => {
    const storage = shelf();
    createReviewer(storage).setName("  R. Example, RN ");
    expect(createReviewer(storage).getName()).toBe("R. Example, RN");
  });

  it("falls back to the default when it is emptied, and keeps nothing then", () => {
    const storage = shelf();
    const reviewer = createReviewer(storage);
    reviewer.setName("R. Example");
    reviewer.setName("   ");
    expect(reviewer.getName()).toBe(defaultReviewerName);
    expect(storage.kept.size).toBe(0);
  });

  it("lives as long as the page where storage is denied", () => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    const reviewer = createReviewer({ getItem: refuse, setItem: refuse, removeItem: refuse });
    reviewer.setName("R. Example");
    expect(reviewer.getName()).toBe("R. Example");
  });

  it("tells those who show it", () => {
    const reviewer = createReviewer(null);
    const seen: string[] = [];
    const stop = reviewer.subscribe(() => seen.push(reviewer.getName()));
    reviewer.setName("One");
    stop();
    reviewer.setName("Two");
    expect(seen).toEqual(["One"]);
  });
});
