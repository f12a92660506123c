import type { Rule } from "../../model/rule.ts";
import type { Status } from "../../model/status.ts";
import { conditionText } from "./conditions.ts";
import { limitOf } from "../../engine/limit-test.ts";
import { eachValueWrittenOut } from "../../engine/written-out.ts";
import { entryCountPiece, lastEntryPiece, someEntryPiece } from "./entry-rules.ts";
import { entryTests } from "./entry-tests.ts";
import type { ExportScope } from "./export-scope.ts";
import { type Branch, caseOf, indented, listOf, named, type Piece, quoted } from "./layout.ts";
import { functionNames } from "./names.ts";
import { limitTimes, missingStatus, numberOf } from "./numbers.ts";

/** A rule as a CQL expression that gives a status as a String. */
export function rulePiece(rule: Rule, scope: ExportScope): Piece {
  switch (rule.rule) {
    case "choice": {
      const outcomes: readonly (readonly [readonly string[], Status])[] = [
        [rule.met, "met"],
        [rule.exception ?? [], "exception"],
        [rule.notMet, "not-met"],
      ];
      const branches = outcomes
        .filter(([values]) => values.length > 0)
        .map(([values, status]) =>
          branch(`${named(rule.fact)} in ${listOf(values)}`, { text: quoted(status) }),
        );
      return { text: caseOf(branches, { text: missingStatus(rule.fact, scope) }) };
    }
    case "given": {
      const given = branch(`${named(rule.fact)} is not null`, { text: quoted("met") });
      return { text: caseOf([given], { text: missingStatus(rule.fact, scope) }) };
    }
    case "threshold": {
      const number = numberOf(rule.of, scope);
      const { name, isMinimum } = limitOf(rule);
      const limit = limitTimes(name, number.times);
      return {
        text: caseOf(
          [
            branch(`${number.value} >= ${limit}`, { text: quoted(isMinimum ? "met" : "not-met") }),
            branch(`${number.value} < ${limit}`, { text: quoted(isMinimum ? "not-met" : "met") }),
          ],
          { text: number.missing },
        ),
      };
    }
    case "all":
      return combined(functionNames.allOf, rule.parts, scope);
    case "any":
      return combined(functionNames.anyOf, rule.parts, scope);
    case "when":
      return {
        text: caseOf(
          rule.cases.map((one) => branch(conditionText(one.if, scope), rulePiece(one.then, scope))),
          rulePiece(rule.otherwise, scope),
        ),
      };
    case "entries": {
      const unlisted = branch(`${named(rule.list)} is null`, {
        text: missingStatus(rule.list, scope),
      });
      const cases = rule.cases.map(({ where, status, because }) =>
        branch(
          `exists (${named(rule.list)} Entry where ${entryTests(rule.list, where, scope)})`,
          fixed(status, because),
        ),
      );
      const { status, because } = rule.otherwise;
      return { text: caseOf([unlisted, ...cases], fixed(status, because)) };
    }
    case "each-value":
      return rulePiece(eachValueWrittenOut(rule), scope);
    case "some-entry":
      return someEntryPiece(rule, scope);
    case "last-entry":
      return lastEntryPiece(rule, scope);
    case "entry-count":
      return entryCountPiece(rule, scope);
    case "fixed":
      return fixed(rule.status, rule.because);
  }
}

function combined(name: string, parts: readonly Rule[], scope: ExportScope): Piece {
  const texts = parts.map((part) => indented(rulePiece(part, scope).text));
  return { text: `${named(name)}({\n${texts.join(",\n")}\n})` };
}

function branch(when: string, then: Piece): Branch {
  return { when, then };
}

function fixed(status: Status, note: string): Piece {
  return { text: quoted(status), note };
}
