import { expect, test } from "vitest";
import { caseStates, mayOffer, type Person, roles } from "#domain";
import { cancellationWords } from "./cancellation-words.ts";

const person = (role: Person["role"]): Person => ({ id: "somebody-here-0001", name: "S", role });

test("a canceled request is told in every state until its withdrawal or a notice is recorded, and offered to who may record it", () => {
  for (const role of roles)
    for (const state of caseStates) {
      const words = cancellationWords(state, person(role));
      const isOver = state === "withdrawn" || state === "notice-issued";
      expect([role, state, words?.mayWithdraw]).toEqual([
        ...[role, state],
        isOver ? undefined : mayOffer("withdraw", state, person(role)),
      ]);
      if (words === undefined) continue;
      const isDecided = ["approved", "partially-approved", "adverse"].includes(state);
      expect(words.next).toContain(
        isDecided ? "nothing left to withdraw" : "if the provider says otherwise",
      );
    }
});
