// Tracks of timelines for tests: on each line the phases of the items come in as JSON, and what the track is made of goes out.
import { createInterface } from "node:readline";
import { argv, stdin, stdout } from "node:process";
import { pathToFileURL } from "node:url";

const from = (name) => import(new URL(`player/${name}.js`, pathToFileURL(`${argv[2]}/`)));
const [{ track }, { layOut, lengthOf }, { paced }] = await Promise.all(["track", "timeline", "tempo"].map(from));

const SILENCE = 128;
/** Samples of a part after which no tone sounds. */
const TONES = 8000;

for await (const line of createInterface({ input: stdin })) {
  const { items, tempo, whole } = JSON.parse(line);
  const stretches = layOut(paced(items, tempo));
  const [header, ...parts] = track(stretches);
  const each = [...new Set(parts)];
  const said = {
    file: whole ? Buffer.concat([header, ...parts]).toString("base64") : "",
    each: each.map((part) => Buffer.from(part.subarray(0, TONES)).toString("base64")),
    lengths: each.map(({ length }) => length),
    silent: each.every((part) => part.subarray(TONES).every((sample) => sample === SILENCE)),
    order: parts.map((part) => each.indexOf(part)),
    onsets: stretches.map(({ start }) => start),
    kinds: stretches.map(({ phase }) => phase.kind),
    length: lengthOf(stretches),
  };
  stdout.write(`${JSON.stringify(said)}\n`);
}
