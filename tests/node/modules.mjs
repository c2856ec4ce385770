// Calls functions of the site's modules for tests: a line of JSON asks, a line of JSON answers.
import { createInterface } from "node:readline";
import { argv, stdin, stdout } from "node:process";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${argv[2]}/`);

/** Gives what a function gives; of one that works in steps, what it comes to. */
async function called([module, name, values]) {
  const found = await (await import(new URL(`${module}.js`, folder)))[name](...values);
  if (typeof found?.next !== "function") return found;
  for (let step = found.next(); ; step = found.next()) if (step.done) return step.value;
}

for await (const line of createInterface({ input: stdin })) {
  const answer = await called(JSON.parse(line)).then((given) => ({ given }), (error) => ({ failed: error.stack }));
  stdout.write(`${JSON.stringify(answer)}\n`);
}
