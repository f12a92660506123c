import * as exported from "@cqframework/cql/engine";
import { KtList, KtMutableMap } from "@cqframework/cql/kotlin-kotlin-stdlib";
import { BigDecimal } from "@cqframework/cql/shared";
import type { CqlValue } from "../../export/cql/index.ts";

/** A value of the engine; only the engine looks inside. */
export type EngineValue = Parameters<typeof exported.getNamedTypeForCqlValue>[0];

type Held<Content> = { readonly value: Content };

/** Makers of values as they are at run time: the package declares ELM's nodes of the same names (5.3.0). */
type Makers = {
  readonly Boolean: new (value: boolean) => Held<boolean>;
  readonly String: new (value: string) => Held<string>;
  readonly Decimal: new (value: BigDecimal) => object;
  readonly Date: { readonly fromDateString: (text: string) => object };
  readonly DateTime: {
    readonly fromDateElements: (offset: BigDecimal, elements: Int32Array) => object;
  };
  readonly List: new (items: object) => object;
  readonly Tuple: new () => { readonly withElements: (elements: object) => object };
};

const makers = makersIn(exported);

/**
 * The engine matches patterns against a value's description, which has quotation marks around it and
 * escapes within; a text that describes itself by itself is matched as it is (5.3.0).
 */
class PlainString extends makers.String {
  override toString(): string {
    return this.value;
  }
}

/** Turns a value into the engine's own. */
export function engineValue(value: CqlValue): EngineValue {
  const result = made(value);
  if (result === null || isEngineValue(result)) return result;
  throw new TypeError(`The engine does not know its own ${value.type}.`);
}

/** Reads a result: a text, a Boolean or nothing. */
export function plainValue(value: unknown): string | boolean | null {
  if (value === null || value === undefined) return null;
  if (value instanceof makers.String || value instanceof makers.Boolean) return value.value;
  throw new TypeError("A result that is neither a text nor a Boolean.");
}

function made(value: CqlValue): object | null {
  switch (value.type) {
    case "null":
      return null;
    case "boolean":
      return new makers.Boolean(value.value);
    case "string":
      return new PlainString(value.value);
    case "decimal":
      return new makers.Decimal(decimal(value.value));
    case "date":
      return makers.Date.fromDateString(value.value);
    case "datetime":
      return dateTime(value.value);
    case "list":
      return new makers.List(KtList.fromJsArray(value.items.map(made)));
    case "tuple": {
      const elements = new Map([...value.elements].map(([name, one]) => [name, made(one)]));
      return new makers.Tuple().withElements(KtMutableMap.fromJsMap(elements));
    }
  }
}

/** With a decimal place: sums of a bare 0 lose theirs (5.3.0). */
function decimal(value: number): BigDecimal {
  return BigDecimal.fromString(Number.isInteger(value) ? `${value}.0` : String(value));
}

const instant = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)(?:Z|([+-]\d+):00)$/;

/** @throws RangeError for an offset that is not in whole hours: the engine cannot hold one (5.3.0). */
function dateTime(text: string): object {
  const parts = instant.exec(text);
  if (parts === null) throw new RangeError(`The engine cannot hold the instant "${text}".`);
  const elements = parts.slice(1, 7).map(Number);
  return makers.DateTime.fromDateElements(
    BigDecimal.fromString(String(Number(parts[7] ?? 0))),
    new Int32Array(elements),
  );
}

function makersIn(module: object): Makers {
  if (!hasMakers(module)) throw new TypeError("The engine's package has other exports now.");
  return module;
}

function hasMakers(module: object): module is Makers {
  const names = ["Boolean", "String", "Decimal", "Date", "DateTime", "List", "Tuple"];
  return names.every((name) => name in module);
}

function isEngineValue(value: object): value is NonNullable<EngineValue> {
  return "typeAsString" in value;
}
