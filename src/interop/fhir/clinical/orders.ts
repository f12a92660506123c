import { conceptInWords, conceptsAt, statusCodeAt } from "./concept.ts";
import { datesInWords, dayOf, whenAt } from "./dates.ts";
import { type JsonObject, textAt } from "./fields.ts";
import {
  bodySiteOf,
  codesInWords,
  type FreeText,
  joined,
  namedBy,
  notesOf,
  type ReadResource,
  reasonsOf,
} from "./reading.ts";
import { forReasons } from "./procedures.ts";
import { eventStatus, orderStatus, standing, useStatus } from "./statuses.ts";

/** A service or a device that somebody asked for: nothing says that it was done. */
export const readOrder: ReadResource = (resource, references) => {
  const type = textAt(resource, "resourceType") ?? "ServiceRequest";
  const isDevice = type === "DeviceRequest" || type === "SupplyRequest";
  const concept = namedBy(resource, type === "SupplyRequest" ? "item" : "code", references);
  const sent = statusCodeAt(resource, "status");
  const status =
    resource["doNotPerform"] === true ? "not-done" : (orderStatus[sent ?? ""] ?? "ordered");
  const planned = whenAt(resource, "occurrence");
  const written = dayOf(textAt(resource, "authoredOn"));
  const date = written ?? planned.date;
  const reasons = reasonsOf(resource, references);
  const bodySite = bodySiteOf(conceptsAt(resource, "bodySite"));
  const name = conceptInWords(concept) ?? "service without a name";
  return {
    lines: [
      {
        section: "orders",
        path: `${type}.code`,
        words: joined([
          `Ordered: ${name}`,
          bodySite?.text,
          forReasons(reasons),
          standing[status === "ordered" ? "done" : status],
          datesInWords({ date }),
        ]),
        details: [joined([codesInWords(concept), sent], "; ")],
        ...(date === undefined ? {} : { date }),
        entry: {
          kind: isDevice ? "device" : "procedure",
          status,
          ...concept,
          ...(date === undefined ? {} : { date }),
          ...(reasons.length === 0 ? {} : { reasons }),
          ...(bodySite === undefined ? {} : { bodySite }),
        },
      },
    ],
    texts: orderTexts(resource, type, {
      heading: "Orders",
      ...(date === undefined ? {} : { date }),
      isSearched: status === "ordered",
    }),
  };
};

function orderTexts(
  resource: JsonObject,
  type: string,
  about: Omit<FreeText, "path" | "text">,
): readonly FreeText[] {
  const instruction = textAt(resource, "patientInstruction");
  return [
    ...notesOf(resource, type, about),
    ...(instruction === undefined
      ? []
      : [
          {
            ...about,
            heading: "Instructions",
            path: `${type}.patientInstruction`,
            text: instruction,
          },
        ]),
  ];
}

/** A device that somebody uses, or a supply that was delivered. */
export const readDevice: ReadResource = (resource, references) => {
  const type = textAt(resource, "resourceType") ?? "DeviceUseStatement";
  const isUse = type === "DeviceUseStatement";
  const concept = isUse
    ? namedBy(resource, "device", references)
    : namedBy(suppliedItem(resource), "item", references);
  const sent = statusCodeAt(resource, "status");
  const status = (isUse ? useStatus : eventStatus)[sent ?? ""] ?? "not-finished";
  const timing = whenAt(resource, isUse ? "timing" : "occurrence");
  const recorded = dayOf(textAt(resource, "recordedOn"));
  const when = timing.date === undefined && recorded !== undefined ? { date: recorded } : timing;
  const reasons = reasonsOf(resource, references);
  return {
    lines: [
      {
        section: "devices",
        path: isUse ? "DeviceUseStatement.device" : "SupplyDelivery.suppliedItem",
        words: joined([
          `${isUse ? "Device used" : "Supply delivered"}: ${conceptInWords(concept) ?? "not named"}`,
          forReasons(reasons),
          standing[status],
          datesInWords(when),
        ]),
        details: [joined([codesInWords(concept), sent], "; ")],
        ...(when.date === undefined ? {} : { date: when.date }),
        entry: {
          kind: "device",
          status,
          ...concept,
          ...when,
          ...(reasons.length === 0 ? {} : { reasons }),
        },
      },
    ],
    texts: notesOf(resource, type, {
      isSearched: status === "done",
    }),
  };
};

function suppliedItem(resource: JsonObject): JsonObject {
  const item = resource["suppliedItem"];
  return typeof item === "object" && item !== null ? { ...item } : {};
}
