import * as z from "zod/mini";

/** The ways by which a letter leaves. */
export const deliveryMethods = ["mail", "fax", "portal"] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** How a letter went out, as the person who sent it says: nothing is sent from here. Who sent it signed the record. */
export const deliverySchema = z.strictObject({
  method: z.enum(deliveryMethods),
  /** The address, fax number or account it went to. */
  to: z.string().check(z.minLength(1), z.maxLength(400)),
  /** The day it went out, `YYYY-MM-DD` in the plan's zone. */
  on: z.iso.date(),
  /** A tracking or confirmation number; absent where there is none yet. */
  proof: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export type Delivery = z.infer<typeof deliverySchema>;

export const deliveryWords: Readonly<Record<DeliveryMethod, string>> = {
  mail: "Mail",
  fax: "Fax",
  portal: "Portal",
};

/** What the number that proves it is called. */
export const proofWords: Readonly<Record<DeliveryMethod, string>> = {
  mail: "Tracking number",
  fax: "Fax confirmation number",
  portal: "Portal confirmation number",
};

/** What the file that proves it is called. */
export const proofFileWords: Readonly<Record<DeliveryMethod, string>> = {
  mail: "Mailing receipt",
  fax: "Fax confirmation page",
  portal: "Portal confirmation",
};

/** What is wrong with a delivery as entered, by field; `today` is the day in the plan's zone. */
export function deliveryProblems(
  { to, on }: Pick<Delivery, "to" | "on">,
  today: string,
): readonly { readonly field: "to" | "on"; readonly message: string }[] {
  return [
    ...(to.trim() === ""
      ? [
          {
            field: "to",
            message: "Enter where it was sent: an address, fax number, or account",
          } as const,
        ]
      : []),
    ...(!z.iso.date().safeParse(on).success
      ? [{ field: "on", message: "Enter the day it was sent" } as const]
      : on > today
        ? [{ field: "on", message: "The day it was sent can’t be in the future" } as const]
        : []),
  ];
}
