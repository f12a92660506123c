import type { RequestItem } from "./incoming-request.ts";
import { extensionUrls } from "./extension-urls.ts";
import { isPlainObject } from "#domain";
import type { Reading } from "./reading.ts";
import type { Claim, ClaimItem } from "./shapes.ts";
import { codeIn, identifierOf } from "./words.ts";

/** The lines of the request in their order, those that were withdrawn among them. */
export function itemsOf({ claim }: Reading): readonly RequestItem[] {
  return claim.body.item.map((item, index): RequestItem => {
    const changed = item.extension?.find(({ url }) => url === extensionUrls.infoChanged)?.valueCode;
    return {
      sequence: item.sequence,
      isCancelled: isWithdrawn(item),
      ...(changed === "added" || changed === "changed" ? { change: changed } : {}),
      codes: (item.productOrService?.coding ?? []).flatMap(({ system, code, display }) =>
        codeIn(code) === ""
          ? []
          : [
              {
                ...(system === undefined ? {} : { system }),
                code: codeIn(code),
                ...(display === undefined ? {} : { display }),
              },
            ],
      ),
      ...(item.productOrService?.text === undefined ? {} : { text: item.productOrService.text }),
      traceNumbers: (item.extension ?? []).flatMap(({ url, valueIdentifier }) => {
        if (url !== extensionUrls.itemTraceNumber || valueIdentifier === undefined) return [];
        const number = identifierOf(valueIdentifier);
        return number === undefined ? [] : [number];
      }),
      path: `Claim.item[${String(index)}]`,
    };
  });
}

/** Whether the guide's flag says that a line or a paper was withdrawn; its form was checked before. */
export function isWithdrawn(element: Readonly<Record<string, unknown>>): boolean {
  const { modifierExtension } = element;
  return (
    Array.isArray(modifierExtension) &&
    modifierExtension.some(
      (one: unknown) =>
        isPlainObject(one) &&
        one["url"] === extensionUrls.infoCancelled &&
        one["valueBoolean"] === true,
    )
  );
}

/** The lines that are still asked for, with their places. */
export function requestedItems(
  claim: Claim,
): readonly { readonly item: ClaimItem; readonly index: number }[] {
  return claim.item.flatMap((item, index) => (isWithdrawn(item) ? [] : [{ item, index }]));
}

/** Whether an element's own certification type (X12 1322) says that it is to be cancelled. */
export function saysCancel({ extension }: Pick<ClaimItem, "extension">): boolean {
  return (extension ?? []).some(
    ({ url, valueCodeableConcept }) =>
      url === extensionUrls.certificationType &&
      (valueCodeableConcept?.coding ?? []).some(({ code }) => codeIn(code) === "3"),
  );
}
