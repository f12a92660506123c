// First, before any schema exists, and for its effect alone.
// oxlint-disable-next-line import/no-unassigned-import
import "./zod-without-eval.ts";
import { start } from "./start.tsx";

start();
