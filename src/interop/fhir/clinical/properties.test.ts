import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerProblems, notDocumented } from "#criteria";
import { anyResource, anyUnrelated } from "./any-resources-for-test.ts";
import { bundleOf, coccyx, joint, offered, type Offered } from "./offered-for-test.ts";

const numRuns = 120;
const size = { minLength: 1, maxLength: 14 };
const resources = fc.array(anyResource("any"), size);

/** Everything that is offered, with the answers in place of what only their order tells apart. */
function plain(all: ReadonlyMap<string, Offered>): ReadonlyMap<string, Offered> {
  return new Map([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

describe.each([coccyx, joint].map((set) => [set.id, set] as const))(
  "data read for %s",
  (_, set) => {
    test("offers no value of what was only ordered, called off or entered by mistake", () => {
      fc.assert(
        fc.property(fc.array(anyResource("never"), size), (all) => {
          const told = [...offered(bundleOf(...all), set)].filter(([path, offer]) => {
            // An order for acupuncture is that it was considered, and that alone.
            const isConsidered =
              path === "conservative.acupuncture" &&
              "value" in offer &&
              offer.value === "considered";
            return !("shown" in offer) && !isConsidered;
          });
          expect(told).toEqual([]);
        }),
        { numRuns },
      );
    });

    test("offers the same in whatever order the entries stand", () => {
      fc.assert(
        fc.property(
          resources.chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
          ([all, shuffled]) => {
            const one = plain(offered(bundleOf(...all), set));
            expect(plain(offered(bundleOf(...shuffled), set))).toEqual(one);
          },
        ),
        { numRuns },
      );
    });

    test("offers the same beside something that is about none of its questions", () => {
      fc.assert(
        fc.property(resources, fc.array(anyUnrelated, { maxLength: 5 }), (all, unrelated) => {
          const one = plain(offered(bundleOf(...all), set));
          expect(plain(offered(bundleOf(...all, ...unrelated), set))).toEqual(one);
        }),
        { numRuns },
      );
    });

    test("offers legal answers, and never no, none, silence or an empty list", () => {
      const facts = new Map(set.facts.map((fact) => [fact.path, fact]));
      fc.assert(
        fc.property(resources, (all) => {
          for (const [path, offer] of offered(bundleOf(...all), set)) {
            if (!("value" in offer)) continue;
            const fact = facts.get(path);
            if (fact === undefined) throw new Error(`${path} is no question`);
            expect(answerProblems(fact, offer.value)).toEqual([]);
            expect(["no", "none", "not-considered", "not-done", notDocumented]).not.toContain(
              offer.value,
            );
            expect(offer.value).not.toEqual([]);
          }
        }),
        { numRuns },
      );
    });
  },
);
