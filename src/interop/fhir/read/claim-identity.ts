import type { SentBundle } from "./bundle.ts";
import { extensionUrls } from "./extension-urls.ts";
import type { IncomingRequest, SentIdentifier } from "./incoming-request.ts";
import { isWithdrawn, saysCancel } from "./items.ts";
import type { Read, Reading } from "./reading.ts";
import { fhirPath, refused, type Refused, type RequestIssue } from "./refusal.ts";
import { type Claim, claimShape } from "./shapes.ts";
import { identifierOf } from "./words.ts";

/** What keeps a claim from being a request that can be worked, though it is a claim as FHIR has it. */
export function claimProblems({ sent, body }: Read<Claim>): Refused | undefined {
  const at = (...path: readonly (string | number)[]) => fhirPath("Bundle", [...sent.at, ...path]);
  if (body.use !== "preauthorization")
    return refused("not-a-request", [{ path: at("use"), message: "must be preauthorization" }]);
  if (body.status === "draft" || body.status === "entered-in-error") {
    const message = `is ${body.status}, so that nothing is asked for`;
    return refused("not-a-request", [{ path: at("status"), message }]);
  }
  const issues: RequestIssue[] = [
    ...(claimIdentifiers(body).length === 0
      ? [{ path: at("identifier"), message: "holds no identifier with a value" }]
      : []),
    ...(body.patient.reference === undefined
      ? [{ path: at("patient", "reference"), message: "is missing: the patient of the bundle" }]
      : []),
    ...twice(body.item, (index) => at("item", index, "sequence")),
    ...twice(body.diagnosis, (index) => at("diagnosis", index, "sequence")),
    ...twice(body.supportingInfo, (index) => at("supportingInfo", index, "sequence")),
    ...twice(body.careTeam, (index) => at("careTeam", index, "sequence")),
  ];
  return issues.length === 0 ? undefined : refused("invalid-resource", issues);
}

/** Lines are known by their sequence, in the request and in every answer to it. */
function twice(
  list: readonly { readonly sequence: number }[] | undefined,
  pathOf: (index: number) => string,
): readonly RequestIssue[] {
  const seen = new Set<number>();
  return (list ?? []).flatMap(({ sequence }, index): RequestIssue[] => {
    const isKnown = seen.has(sequence);
    seen.add(sequence);
    return isKnown ? [{ path: pathOf(index), message: "is also the number of another one" }] : [];
  });
}

type Identity = Pick<
  IncomingRequest,
  "kind" | "guide" | "bundle" | "claim" | "claims" | "relatedClaims" | "created" | "timestamp"
>;

/** By what the request is known, and which it follows. */
export function identityOf(reading: Reading, bundle: SentBundle): Identity {
  const { body } = reading.claim;
  const guide = guideOf(bundle, body);
  const claims = claimIdentifiers(body);
  return {
    kind: kindOf(reading),
    ...(guide === undefined ? {} : { guide }),
    ...(bundle.identifier === undefined ? {} : { bundle: bundle.identifier }),
    claim: claims[0] ?? { value: "" },
    claims,
    relatedClaims: relatedOf(reading),
    ...(body.created === undefined ? {} : { created: body.created }),
    ...(bundle.timestamp === undefined ? {} : { timestamp: bundle.timestamp }),
  };
}

function claimIdentifiers(claim: Claim): readonly SentIdentifier[] {
  return claim.identifier.map(identifierOf).filter((one) => one !== undefined);
}

/**
 * Withdrawn as a whole, changed, or new. A line that is marked as changed makes no update: the guide's own example of
 * a new request marks one.
 */
function kindOf(reading: Reading): IncomingRequest["kind"] {
  const { sent, body } = reading.claim;
  if (body.status === "cancelled" || saysCancel(body) || body.item.every(isWithdrawn))
    return "cancellation";
  for (const [index, item] of body.item.entries()) {
    if (saysCancel(item) && !isWithdrawn(item)) {
      const at = item.extension?.findIndex(({ url }) => url === extensionUrls.certificationType);
      const why =
        "says that the line is canceled, but it isn’t marked as withdrawn: it counts as requested";
      reading.miss(sent, ["item", index, "extension", at ?? 0], why);
    }
  }
  const isUpdate = profilesOf(body).some((profile) => profile.includes("profile-claim-update"));
  return isUpdate || (body.related ?? []).length > 0 ? "update" : "new";
}

function profilesOf(claim: Claim): readonly string[] {
  return (claim.meta?.profile ?? []).filter((profile) => profile !== null);
}

const guides = ["2.0.1", "2.1.0", "2.2.1"] as const;

function guideOf(bundle: SentBundle, claim: Claim): Identity["guide"] {
  const profiles = [...bundle.profiles, ...profilesOf(claim)].filter((profile) =>
    profile.includes("/davinci-pas/"),
  );
  return guides.find((version) => profiles.some((profile) => profile.endsWith(`|${version}`)));
}

/** The claims that this one follows, by all that is said of them: their identifiers, and those of the reference. */
function relatedOf(reading: Reading): readonly SentIdentifier[] {
  const { sent, body } = reading.claim;
  const all = (body.related ?? []).flatMap(({ claim, reference }, index) => {
    const prior = reading.follow(claim, sent);
    const read = prior?.type === "Claim" ? reading.read(prior, claimShape) : undefined;
    const named = [reference, claim?.identifier].flatMap((one) =>
      one === undefined ? [] : [identifierOf(one)],
    );
    const found = [...named, ...(read === undefined ? [] : claimIdentifiers(read))].filter(
      (one) => one !== undefined,
    );
    if (found.length === 0)
      reading.miss(sent, ["related", index], "names no request by an identifier");
    return found;
  });
  return all.filter(
    (one, index) =>
      all.findIndex(({ system, value }) => system === one.system && value === one.value) === index,
  );
}
