import { installDependencies } from "./install-dependencies.mjs";
import { proveSecondSet } from "./second-set.mjs";

/** `npm run proof:second-set`: the proof of `second-set.mjs`, with the set's scenarios in a browser. */
installDependencies();
const { status, remove } = await proveSecondSet({ isInBrowser: true });
remove();
process.exitCode = status;
