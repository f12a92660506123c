import { relative } from "node:path";

/** Where keys have their names: handlers and help both read them there. */
const table = "src/data/key-commands.ts";

/** A key as `KeyboardEvent.key` and `KeyboardEvent.code` name it. */
const keyName =
  /^(?:.|Enter|Escape|Tab|Delete|Backspace|Insert|Home|End|PageUp|PageDown|Space|Arrow(?:Up|Down|Left|Right)|F\d{1,2}|Key[A-Z]|Digit\d)$/u;

/** Whether an expression reads the key of an event: `event.key`, `event.code`, or `key` taken out of one. */
function readsKey(node) {
  if (node.type === "ChainExpression") return readsKey(node.expression);
  if (node.type === "Identifier") return node.name === "key";
  return (
    node.type === "MemberExpression" && !node.computed && /^(?:key|code)$/.test(node.property.name)
  );
}

function isKeyName(node) {
  return node?.type === "Literal" && typeof node.value === "string" && keyName.test(node.value);
}

/**
 * Reports keys that are compared by hand. A command that is not in the one table has no words in help, and two
 * handlers may take one key without anybody seeing it.
 */
export const keyCommandsRule = {
  meta: {
    type: "problem",
    docs: { description: "keys are compared only in the table of commands" },
  },
  create(context) {
    if (relative(context.cwd, context.filename) === table) return {};
    const report = (node) =>
      context.report({
        node,
        message: `Ask \`commandFor\`: keys have their commands in ${table}.`,
      });
    return {
      BinaryExpression(node) {
        if (!/^[!=]==?$/.test(node.operator)) return;
        const { left, right } = node;
        if ((readsKey(left) && isKeyName(right)) || (readsKey(right) && isKeyName(left)))
          report(node);
      },
      SwitchStatement(node) {
        if (readsKey(node.discriminant) && node.cases.some(({ test }) => isKeyName(test)))
          report(node);
      },
      CallExpression({ callee, arguments: given }) {
        const isAsked =
          callee.type === "MemberExpression" &&
          callee.property.name === "includes" &&
          callee.object.type === "ArrayExpression" &&
          callee.object.elements.some(isKeyName);
        if (isAsked && given[0] !== undefined && readsKey(given[0])) report(callee);
      },
    };
  },
};
