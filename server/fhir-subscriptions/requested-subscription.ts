import * as z from "zod/mini";
import { type Issue, issuesOf } from "#domain";

/** The one topic there is: the answer to a request changed (PAS 2.2.1). */
export const pasTopic = "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic";
const backport = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition";
export const subscriptionExtensions = {
  filter: `${backport}/backport-filter-criteria`,
  content: `${backport}/backport-payload-content`,
} as const;

export const payloadContents = ["id-only", "full-resource"] as const;
export type PayloadContent = (typeof payloadContents)[number];

/** What a system asks for; the database adds whose it is and where it stands. */
export interface RequestedSubscription {
  readonly endpoint: string;
  readonly content: PayloadContent;
  readonly reason: string;
  /** Identifiers of the requesting provider as `system|value` or `value`; none: every request of the system. */
  readonly organizations: readonly string[];
  /** ISO 8601. */
  readonly end: string | null;
}

const text = z.string().check(z.minLength(1), z.maxLength(1000));
const extensionSchema = z.looseObject({
  url: z.string(),
  valueString: z.optional(text),
  valueCode: z.optional(z.string()),
});
const extendedSchema = z.optional(
  z.looseObject({ extension: z.optional(z.array(extensionSchema).check(z.maxLength(20))) }),
);
/** What the server does not know and may not ignore is refused. */
const absent = z.optional(z.undefined());

const subscriptionSchema = z.looseObject({
  resourceType: z.literal("Subscription"),
  modifierExtension: absent,
  implicitRules: absent,
  // `active` stands in examples of PAS 2.1: it asks for the same.
  status: z.enum(["requested", "active"]),
  reason: text,
  criteria: z
    .string()
    .check(
      z.refine((topic) => topic.replace(/\|[\w.-]+$/, "") === pasTopic, `must be ${pasTopic}`),
    ),
  _criteria: extendedSchema,
  end: z.optional(z.iso.datetime({ offset: true })),
  channel: z.looseObject({
    modifierExtension: absent,
    type: z.literal("rest-hook"),
    endpoint: text.check(z.refine(isAddress, "must be an https address without a user name")),
    payload: z.literal("application/fhir+json"),
    _payload: extendedSchema,
    // It would have to be stored as it is; who notifies is shown by where the answer is read.
    header: absent,
  }),
});

/** Reads a `Subscription` of PAS; issues name the place by its FHIRPath. */
export function readRequestedSubscription(
  value: unknown,
):
  | { readonly ok: true; readonly value: RequestedSubscription }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const read = subscriptionSchema.safeParse(value);
  if (!read.success) return { ok: false, issues: issuesOf(read.error).map(underRoot) };
  const { channel, reason, end, _criteria } = read.data;
  const contents = valuesOf(channel._payload, subscriptionExtensions.content);
  const content = payloadContents.find((known) => known === contents[0]);
  if (content === undefined || contents.length !== 1) {
    return refused("channel.payload.extension", `must say one of ${payloadContents.join(", ")}`);
  }
  const filters = valuesOf(_criteria, subscriptionExtensions.filter);
  const organizations = filters.flatMap((filter) => organizationIn(filter) ?? []);
  if (organizations.length < filters.length) {
    return refused(
      "criteria.extension",
      "must be orgIdentifier=value or orgIdentifier=system|value",
    );
  }
  const endpoint = new URL(channel.endpoint).href;
  return { ok: true, value: { endpoint, content, reason, organizations, end: end ?? null } };
}

function valuesOf(
  extended: z.infer<typeof extendedSchema>,
  url: string,
): readonly (string | undefined)[] {
  return (extended?.extension ?? [])
    .filter((extension) => extension.url === url)
    .map(({ valueString, valueCode }) => valueString ?? valueCode);
}

function organizationIn(filter: string | undefined): string | null {
  return /^orgIdentifier=(.{1,300})$/.exec(filter ?? "")?.[1] ?? null;
}

function isAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  const isNamed = username !== "" || password !== "";
  return /^https?:$/.test(protocol) && !isNamed && !address.includes("#");
}

function refused(path: string, message: string) {
  return { ok: false, issues: [underRoot({ path, message })] } as const;
}

function underRoot({ path, message }: Issue): Issue {
  return { path: path === "" ? "Subscription" : `Subscription.${path}`, message };
}
