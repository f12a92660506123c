import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../criteria/sets");

/** The ids of all sets: the names of their folders. */
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const named = new RegExp(`(?<![\\w-])(?:${ids.join("|")})(?![\\w-])`, "u");

/**
 * Reports the id of a criteria set outside its folder. Another set is then one folder and one line: nothing of the
 * product, of proof and of benchmarks has to be found and changed for it.
 */
export const noSetNamedRule = {
  meta: { type: "problem", docs: { description: "no set is named outside its folder" } },
  create(context) {
    const check = (node, text) => {
      const id = typeof text === "string" ? named.exec(text)?.[0] : undefined;
      if (id === undefined) return;
      context.report({
        node,
        message: `"${id}" is one set of several: take the set, or its id, from the case.`,
      });
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
    };
  },
};
