import { extensionUrls } from "./extension-urls.ts";
import { isWithdrawn, requestedItems } from "./items.ts";
import type { SentSource } from "./incoming-request.ts";
import { type Read, type Reading, sourceOf } from "./reading.ts";
import { type ClaimItem, orderShape } from "./shapes.ts";
import type * as z from "zod/mini";
import { codeIn } from "./words.ts";

type Order = z.infer<typeof orderShape>;

/** The orders that a line asks for, by the guide's extension; those that were called off are said and left out. */
export function ordersOf(reading: Reading, item: ClaimItem): readonly Read<Order>[] {
  const { claim } = reading;
  return (item.extension ?? []).flatMap(({ url, valueReference }): Read<Order>[] => {
    if (url !== extensionUrls.requestedService) return [];
    const sent = reading.follow(valueReference, claim.sent);
    const body = sent === undefined ? undefined : reading.read(sent, orderShape);
    if (sent === undefined || body === undefined) return [];
    if (body.status === "revoked" || body.status === "entered-in-error") {
      reading.miss(sent, ["status"], "was canceled and doesn’t count as an order");
      return [];
    }
    return [{ sent, body }];
  });
}

/**
 * What is asked for in the sender's words: of the lines, of their orders, and in messages. A number alone, such as the
 * test kit's message "1", describes no service; a message of that kind is still shown as one.
 */
export function descriptionsOf(reading: Reading): readonly SentSource[] {
  const { claim } = reading;
  const lines = requestedItems(claim.body).flatMap(({ item, index }) => [
    ...said(claim, ["item", index, "productOrService", "text"], item.productOrService?.text),
    ...ordersOf(reading, item).flatMap((order) => {
      const { body } = order;
      const concept = body.code === undefined ? "codeCodeableConcept" : "code";
      return [
        ...said(order, [concept, "text"], body[concept]?.text),
        ...(body.note ?? []).flatMap((note, at) => said(order, ["note", at, "text"], note.text)),
        ...said(order, ["patientInstruction"], body.patientInstruction),
      ];
    }),
  ]);
  return [...lines, ...messagesOf(reading)].filter(({ quote }) => /\p{L}/u.test(quote));
}

/** Free-form messages of the claim; one that was withdrawn is none. */
export function messagesOf(reading: Reading): readonly SentSource[] {
  const { claim } = reading;
  return (claim.body.supportingInfo ?? []).flatMap((info, index) => {
    const isMessage = (info.category?.coding ?? []).some(
      ({ code }) => codeIn(code) === "FREEFORMMESSAGE",
    );
    return isMessage && !isWithdrawn(info)
      ? said(claim, ["supportingInfo", index, "valueString"], info.valueString)
      : [];
  });
}

function said(
  { sent }: Pick<Read<unknown>, "sent">,
  path: readonly (string | number)[],
  words: string | undefined,
): readonly SentSource[] {
  return words === undefined || words.trim() === "" ? [] : [sourceOf(sent, path, words)];
}
