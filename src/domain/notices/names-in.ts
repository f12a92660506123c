import { greetingName } from "./greeting-name.ts";
import { requestDetailNames } from "../case/request-details.ts";
import { linesIn } from "./plan-texts.ts";
import type { NoticeInput } from "./notice-input.ts";

/** Names and numbers of people, places and papers in a letter, longest first: they abbreviate nothing. */
export function namesIn({
  record,
  plan,
  authorizationNumber = "",
}: Pick<NoticeInput, "record" | "plan" | "authorizationNumber">): readonly string[] {
  const { member, request } = record;
  return [
    member.name,
    greetingName(member.name),
    member.memberId,
    member.dateOfBirth,
    request.reference,
    authorizationNumber,
    request.requestingProvider,
    request.facility,
    member.address ?? "",
    ...requestDetailNames.map((name) => request[name] ?? ""),
    ...Object.values(plan.texts).flatMap(linesIn),
    plan.name,
    plan.address,
    plan.appealsAddress,
    plan.consumerHelp.name,
    ...Object.values(plan.outsideReview).map(({ name }) => name),
  ]
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .toSorted((one, other) => other.length - one.length);
}
