import * as z from "zod/mini";

/**
 * How an answer of a questionnaire came about (HL7 Da Vinci DTR, information-origin):
 * - `auto-client`, `auto-server`: a program filled it in from the record of the provider
 * - `override`: a person changed what a program had filled in
 * - `manual`: a person entered it
 */
export const informationOrigins = ["auto-client", "auto-server", "override", "manual"] as const;
export type InformationOrigin = (typeof informationOrigins)[number];

/** Where data of a request says something; each part since version 4 of the case record, absent for words of a page. */
export const dataSourceShape = {
  /** The resource, "Observation/pain-1", or the full address of its entry where it has no ID. */
  resource: z.exactOptional(z.string().check(z.minLength(1))),
  /** The element in it as FHIRPath, "Observation.valueQuantity". */
  path: z.exactOptional(z.string().check(z.minLength(1))),
  /** Of an answer to a questionnaire alone: how it came about. */
  informationOrigin: z.exactOptional(z.enum(informationOrigins)),
  /** Of an answer that a person entered or changed: who, as the questionnaire names them. */
  informationAuthor: z.exactOptional(z.string().check(z.minLength(1))),
} as const;

const dataSourceSchema = z.object(dataSourceShape);

export type DataSource = z.infer<typeof dataSourceSchema>;

/** The same among other parts of a source, where one that is absent may also be there without a value. */
export type DataSourceParts = {
  readonly [Part in keyof DataSource]?: DataSource[Part] | undefined;
};

/** The parts of a source that say where data of a request says it, and no others. */
export function dataSourceOf(source: DataSourceParts): DataSource {
  const { resource, path, informationOrigin, informationAuthor } = source;
  return {
    ...(resource === undefined ? {} : { resource }),
    ...(path === undefined ? {} : { path }),
    ...(informationOrigin === undefined ? {} : { informationOrigin }),
    ...(informationAuthor === undefined ? {} : { informationAuthor }),
  };
}
