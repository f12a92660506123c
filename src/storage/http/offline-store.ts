/** `answers`: what was read; `contents`: of documents that were opened. */
export type OfflinePlace = "answers" | "contents";

/**
 * What this page has read, for a time without the server. In the page’s memory alone: nothing of it is on the device, and
 * a page that is loaded anew needs the server.
 */
export interface OfflineStore {
  readonly read: (place: OfflinePlace, key: string) => unknown;
  readonly write: (place: OfflinePlace, key: string, value: unknown) => void;
  readonly remove: (place: OfflinePlace, key: string) => void;
  readonly entries: (place: OfflinePlace) => readonly (readonly [string, unknown])[];
  /** Forgets what was read, and from then on takes no answer that comes too late. */
  readonly forget: () => void;
}

/** So many answers a page remembers; the ones that were read longest ago go first. */
const mostAnswers = 400;

export function createOfflineStore(): OfflineStore {
  const places = { answers: new Map<string, unknown>(), contents: new Map<string, unknown>() };
  let isForgotten = false;
  return {
    read: (place, key) => places[place].get(key),
    write(place, key, value) {
      if (isForgotten) return;
      const values = places[place];
      values.delete(key);
      values.set(key, structuredClone(value));
      const [oldest] = values.keys();
      if (place === "answers" && values.size > mostAnswers && oldest !== undefined) {
        values.delete(oldest);
      }
    },
    remove: (place, key) => void places[place].delete(key),
    entries: (place) => [...places[place]],
    forget() {
      isForgotten = true;
      places.answers.clear();
      places.contents.clear();
    },
  };
}
