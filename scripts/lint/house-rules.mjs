import { inventedFactsRule } from "./invented-facts-rule.mjs";
import { keyCommandsRule } from "./key-commands-rule.mjs";
import { noSetNamedRule } from "./no-set-named-rule.mjs";
import { layersRule } from "./layers-rule.mjs";

/** The project's own rules, as a plugin of oxlint. */
export default {
  meta: { name: "house" },
  rules: {
    layers: layersRule,
    "no-invented-facts": inventedFactsRule,
    "key-commands": keyCommandsRule,
    "no-set-named": noSetNamedRule,
  },
};
