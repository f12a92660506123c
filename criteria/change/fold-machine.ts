import type { FactTree } from "../model/fact.ts";
import type { DateState, Fold } from "./entry-folds.ts";

/** One entry as the folds take it. */
export type EntryInput = { readonly entry: FactTree; readonly date: DateState };

/** So many states of one fold at most have a number of their own in the number of all folds together. */
const mostStates = 128;

/** So many folds go into one number without losing any of it. */
const mostFolds = 7;

/**
 * Folds that run side by side. States and entries go by numbers, and what a fold makes of an entry is
 * worked out once: a search visits the same steps again and again.
 */
export class FoldMachine {
  readonly #folds: readonly Fold[];
  /** By fold: its states, and for each of them where an input leads. */
  readonly #states: readonly Map<number, number>[];
  readonly #values: readonly number[][];
  readonly #steps: readonly (number | undefined)[][][];
  readonly #inputs: EntryInput[] = [];
  readonly #known = new Map<number | string, number>();
  readonly #composed: (readonly number[])[] = [];
  readonly start: number;

  constructor(folds: readonly Fold[]) {
    this.#folds = folds;
    this.#states = folds.map(() => new Map<number, number>());
    this.#values = folds.map(() => []);
    this.#steps = folds.map(() => []);
    this.start = this.#compose(folds.map((fold, at) => this.#place(at, fold.start)));
  }

  /** Registers an entry; the number is what `step` takes. */
  input(input: EntryInput): number {
    this.#inputs.push(input);
    return this.#inputs.length - 1;
  }

  /** Where an entry leads from a state. */
  step(state: number, input: number): number {
    const from = this.#composed[state] ?? [];
    return this.#compose(from.map((place, at) => this.#stepOf(at, place, input)));
  }

  /** One outcome a fold. */
  profileOf(state: number): readonly number[] {
    const places = this.#composed[state] ?? [];
    return this.#folds.map((fold, at) => fold.outcome(this.#values[at]?.[places[at] ?? 0] ?? 0));
  }

  #stepOf(at: number, place: number, input: number): number {
    const known = this.#steps[at]?.[place]?.[input];
    if (known !== undefined) return known;
    const [fold, given] = [this.#folds[at], this.#inputs[input]];
    if (fold === undefined || given === undefined) return place;
    const state = this.#values[at]?.[place] ?? 0;
    const next = this.#place(at, fold.add(state, given.entry, given.date));
    const steps = this.#steps[at]?.[place];
    if (steps !== undefined) steps[input] = next;
    return next;
  }

  #place(at: number, state: number): number {
    const known = this.#states[at]?.get(state);
    if (known !== undefined) return known;
    const values = this.#values[at] ?? [];
    const place = values.length;
    if (place >= mostStates) throw new RangeError("A rule over a list has too many states.");
    values.push(state);
    this.#states[at]?.set(state, place);
    this.#steps[at]?.push([]);
    return place;
  }

  #compose(places: readonly number[]): number {
    const key =
      places.length > mostFolds
        ? places.join()
        : places.reduce((whole, place) => whole * mostStates + place, 0);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.#composed.length;
    this.#composed.push(places);
    this.#known.set(key, number);
    return number;
  }
}
