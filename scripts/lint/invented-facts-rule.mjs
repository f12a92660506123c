import { relative } from "node:path";

/**
 * What turns a missing or malformed answer into a documented one: an empty string coerced to 0, a default for a
 * question that nobody answered. Unanswered, not documented and answered must stay three different things.
 */
const inventing = new Set(["_default", "catch", "default", "prefault", "preprocess"]);

/** Reports zod's ways of inventing a fact. */
export const inventedFactsRule = {
  meta: { type: "problem", docs: { description: "a schema never invents a fact" } },
  create(context) {
    const isCriteria = relative(context.cwd, context.filename).startsWith("criteria");
    let importsZod = false;
    return {
      ImportDeclaration(node) {
        if (/^zod(\/|$)/.test(node.source.value)) importsZod = true;
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        const isCalled = node.parent.type === "CallExpression" && node.parent.callee === node;
        if (name !== "coerce" && !(inventing.has(name) && isCalled)) return;
        // Outside criteria a file without zod may well catch a rejected promise.
        if (name === "catch" && !importsZod && !isCriteria) return;
        context.report({
          node: node.property,
          message: `".${name}" would invent a fact that nobody recorded.`,
        });
      },
    };
  },
};
