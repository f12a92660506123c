import { runSacroiliac } from "./sacroiliac-joint-run.ts";

process.stdout.write(JSON.stringify(runSacroiliac(Number(process.argv[2]))));
