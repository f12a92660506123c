import { afterAll, expect, it } from "vitest";
import { newCaseId, type Person } from "#domain";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { openTenant } from "../stores/store-for-test.ts";
import { createCaseAccess } from "./case-access.ts";

const database = await openTestDatabase();
afterAll(() => database.close());
const person = (role: Person["role"]): Person => ({ id: newCaseId(), name: `The ${role}`, role });

it("remembers who restricted a case, lifted it and why; nothing is written where it is so already", async () => {
  const clock = tickingClock();
  const [nurse, ada] = [person("nurse-reviewer"), person("administrator")];
  let actor = nurse;
  const tenant = await openTenant(database, { clock, actor: () => actor });
  const { cases } = await tenant.now();
  const { id } = stored(await cases.create(exampleCase(), { key: newCaseId() })).value;
  actor = ada;
  await tenant.now();
  const access = createCaseAccess(database.app, clock);
  const visitor = { tenant: tenant.tenant, personId: ada.id, sessionId: "s" };
  const reason = "A member of our own staff";
  const last = () => access.lastRestriction(tenant.tenant, id);
  const set = async (isConfidential: boolean, why = reason) =>
    access.setConfidential(visitor, id, { isConfidential, reason: why });

  expect(await last()).toBeNull();
  await set(false);
  expect(await last()).toBeNull();
  await set(true);
  await set(true, "Another reason, too late");
  expect(await last()).toMatchObject({ isRestricted: true, by: ada.name, reason });
  const closedTo = async (personId: string) => access.closedTo({ ...visitor, personId }, [id]);
  expect([...(await closedTo(nurse.id))]).toEqual([id]);
  await set(false, "She left the company");
  expect(await last()).toMatchObject({ isRestricted: false, reason: "She left the company" });
  expect((await closedTo(nurse.id)).size).toBe(0);
  await expect(
    access.setConfidential({ ...visitor, personId: nurse.id }, id, {
      isConfidential: true,
      reason,
    }),
  ).rejects.toThrow("only an administrator");
});
