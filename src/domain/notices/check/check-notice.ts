import { birthDateInWords } from "../../text/date-words.ts";
import { versionInWords } from "../criterion-sources.ts";
import { blocking, mostSevereFirst, type NoticeFinding } from "../finding.ts";
import { isOfDecision } from "../letter-blocks.ts";
import { type Letter, sectionText } from "../letter.ts";
import { letterValues } from "../letter-values.ts";
import { withoutExplanations } from "../lint/own-words.ts";
import type { NoticeInput } from "../notice-input.ts";
import { basisFindings } from "./basis-findings.ts";
import { dateFindings } from "./date-findings.ts";
import { outcomeFindings } from "./outcome-findings.ts";
import { rationaleFindings } from "./rationale-findings.ts";
import { numberFindings, reliedFindings, statementFindings } from "./relied-findings.ts";

/**
 * Holds a letter against what it is about: the decision, its reasons, the dates, the numbers with their
 * units, and the criteria. Pure, and deaf to how the letter was made: it reads the words. Anything that
 * contradicts blocks the letter.
 */
export function checkNotice(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  return mostSevereFirst([
    ...outcomeFindings(letter, input),
    ...personFindings(letter, input),
    ...serviceFindings(letter, input),
    ...dateFindings(letter, input),
    ...reliedFindings(letter, input),
    ...numberFindings(letter, input),
    ...statementFindings(letter, input),
    ...rationaleFindings(letter, input),
    ...versionFindings(letter, input),
    ...basisFindings(input),
  ]);
}

function personFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const { member } = input.record;
  const about = sectionText(letter, "member").split("\n");
  const values = letterValues(input, letter.lineOfBusiness);
  const signer = values["signer"];
  const isNamed =
    about.includes(`Member: ${member.name}`) &&
    (member.memberId.trim() === "" || about.includes(`Member ID: ${member.memberId.trim()}`)) &&
    (member.dateOfBirth.trim() === "" ||
      about.includes(`Date of birth: ${birthDateInWords(member.dateOfBirth.trim())}`));
  return [
    ...(isNamed
      ? []
      : [blocking("member", "The letter is not about the member of this case.", "member")]),
    ...(isOfDecision(letter.kind) &&
    (signer === undefined || !sectionText(letter, "decider").includes(`${signer}.`))
      ? [
          blocking(
            "signer",
            "The letter does not name who signed the decision, with credentials.",
            "decider",
          ),
        ]
      : []),
  ];
}

function serviceFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const requested = letterValues(input, letter.lineOfBusiness)["procedure"] ?? "";
  const id = isOfDecision(letter.kind) ? "outcome" : "no-decision";
  const places = [sectionText(letter, "member"), sectionText(letter, id)].map(withoutExplanations);
  const others = input.assessment.set.procedures.rows
    .map(({ label }) => label)
    .filter((label) => !requested.includes(label));
  const other = others.find((label) => places.some((place) => place.includes(label)));
  return [
    ...(places.every((place) => place.includes(requested))
      ? []
      : [blocking("service", `The letter does not name the requested service: ${requested}.`)]),
    ...(other === undefined
      ? []
      : [
          blocking(
            "service",
            `The letter names a different service than the one requested: ${other}.`,
          ),
        ]),
  ];
}

function versionFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const { set } = input.assessment;
  const named =
    `${sectionText(letter, "criterion")} ${sectionText(letter, "copy-criteria")}`.match(
      /version \d+\.\d+\.\d+/g,
    ) ?? [];
  const isOther = named.some((one) => one !== versionInWords(set));
  // An extension goes to the member alone, who is not told of versions.
  return (named.length === 0 && letter.kind !== "extension") || isOther
    ? [
        blocking(
          "criteria-version",
          `The letter does not name ${versionInWords(set)} of the criteria that the case was evaluated with.`,
          "criterion",
        ),
      ]
    : [];
}
