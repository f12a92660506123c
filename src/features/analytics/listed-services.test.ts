import { expect, test } from "vitest";
import { servicesCsv } from "#domain";
import { listedServices } from "./listed-services.ts";

test("every service on file is listed with a code", () => {
  const services = listedServices();
  expect(services.length).toBeGreaterThan(10);
  for (const { code, service } of services) {
    expect(code).toMatch(/^[0-9A-Z]{5}(; [0-9A-Z]{5})*$/);
    expect(service).not.toBe("");
  }
  expect(servicesCsv(services).trim().split("\r\n")).toHaveLength(services.length + 1);
});
