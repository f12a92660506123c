import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Receiver, startReceiver, taken } from "./receiver-for-test.ts";
import {
  startSubscriptionStage,
  type SubscriptionStage,
  subscriptionTo,
} from "./subscriptions-stage-for-test.ts";

let on: SubscriptionStage;
let receiver: Receiver;

beforeAll(async () => {
  on = await startSubscriptionStage();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await on.stage.close();
});

test("a server that is killed between a signature and its notification loses none: the next one sends it under the same number", async () => {
  const system = await on.systemWith({ endpoints: [`${receiver.origin}/`] });
  await system.ask("POST", "/Subscription", subscriptionTo(`${receiver.origin}/hook`));
  await on.sender.sendDue();
  const { sign } = await on.caseOf(system);
  // Nobody sends while these are signed.
  await sign();
  await sign();

  const child = spawn(process.execPath, [
    "--import",
    import.meta.resolve("tsx"),
    join(import.meta.dirname, "sender-for-test.ts"),
    on.stage.database.url("w_app"),
    on.base,
  ]);
  // The endpoint has the notification, and the server dies before it hears so.
  receiver.answerWith((response) => {
    child.kill("SIGKILL");
    response.destroy();
  });
  await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");

  receiver.answerWith(taken);
  on.stage.setClock(0);
  // Its claim still holds; whoever comes first after that sends.
  expect(await on.sender.sendDue()).toBe(0);
  on.stage.setClock(61);
  expect(await on.sender.sendDue()).toBe(2);
  expect(receiver.received.map(({ type, number }) => [type, number])).toEqual([
    ["handshake", undefined],
    ["event-notification", "1"],
    ["event-notification", "1"],
    ["event-notification", "2"],
  ]);
});
