import type { Subject } from "./cover-label.ts";
import type { CoverField, CoverMention } from "./cover-model.ts";
import type { LabelValue } from "./label-values.ts";

type Strength = CoverMention["strength"];
type Target = { readonly field: CoverField; readonly strength: Strength };

/** Which fields a label fills, and how surely; none where it speaks of somebody else. */
export function fieldsOf({ label, about }: LabelValue): readonly Target[] {
  const says: Strength = label.isWeak === true ? 1 : label.about === undefined ? 2 : 3;
  const one = (field: CoverField, strength: Strength = says): readonly Target[] => [
    { field, strength },
  ];
  switch (label.means) {
    case "last-name":
    case "first-name":
      return about === "member" || about === undefined ? one("memberName", 3) : [];
    case "name":
      if (about === "member") return one("memberName");
      if (about === "provider") return one("requestingProvider");
      if (about === "facility") return one("facility");
      return about === "sender" ? one("requestingProvider", 1) : [];
    case "id":
      return about === "member" || about === "plan" || about === undefined ? one("memberId") : [];
    case "birth-date":
      return about === "subscriber" || about === "other" ? [] : one("dateOfBirth", 3);
    case "sex":
      return about === "subscriber" || about === "other" ? [] : one("sex", 3);
    case "npi":
      return about === "facility"
        ? one("facilityNpi")
        : about === "servicing"
          ? []
          : one("providerNpi", about === "provider" ? says : 1);
    case "phone":
    case "fax":
    case "phone-and-fax":
      return phoneTargets(label.means, about, says);
    case "procedure-code":
      return one("cptCode", 3);
    case "diagnosis-code":
      return one("diagnosisCodes", 3);
    case "procedure":
      return one("procedureDescription", 3);
    case "service-date":
      return one("serviceFrom", 3);
    case "units":
      return one("units", 3);
    case "side":
      return one("side", 3);
    case "reference":
      return one("reference", 3);
    case "urgency":
    case "ignored":
      return [];
  }
}

function phoneTargets(
  means: "phone" | "fax" | "phone-and-fax",
  about: Subject | undefined,
  says: Strength,
): readonly Target[] {
  const whose =
    about === "facility"
      ? "facility"
      : about === "provider" || about === "sender"
        ? "provider"
        : undefined;
  if (whose === undefined) return [];
  const strength = about === "sender" ? 2 : says;
  return [
    ...(means === "fax" ? [] : [{ field: `${whose}Phone` as const, strength }]),
    ...(means === "phone" ? [] : [{ field: `${whose}Fax` as const, strength }]),
  ];
}
