/* Opens a saved table: what of it is new is kept with the rest. */

import * as log from "../player/log.js";
import { filled } from "../shared/filled.js";
import { entriesIn, merged } from "./table.js";
import { unhurried } from "./unhurried.js";

/** Bytes. No browser keeps a log as large as this. */
const MOST = 10_000_000;

/** @param {File} file @returns {Promise<string | null>} its text; null where it is none */
async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** @param {File} file @param {any} words  The log's. @returns {Promise<string>} what came of it, in a sentence */
export async function open(file, words) {
  if (file.size > MOST) return words.opened.large;
  const text = await textOf(file);
  const found = text === null ? { fault: "foreign" } : await unhurried(entriesIn(text, words.csv));
  if ("fault" in found) return filled(words.opened[found.fault], { ...found });
  const { entries, added } = merged(log.entries(), found.entries); // what is there now, not before the wait
  if (!added) return words.opened.nothing;
  return log.write(entries) ? filled(words.opened.added, { n: added }) : words.opened.full;
}
