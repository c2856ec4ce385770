/* A log that came by a link, as who helps its owner sees it. Nothing of it is kept on this device. */

import { report } from "./report.js";
import { printReport } from "./sharing.js";
import { unhurried } from "./unhurried.js";

/** @import { Shared } from "./link.js" */

/**
 * @param {<E extends HTMLElement = HTMLElement>(name: string) => E} part  Of the page of the log.
 * @param {Shared | {fault: "damaged" | "newer"}} shared @param {any} words
 */
export async function show(part, shared, words) {
  part("notice").textContent = "fault" in shared ? words.visitor[shared.fault] : words.visitor.about;
  part("visitor").hidden = false;
  part("own").hidden = true;
  part("visitor-print").hidden = "fault" in shared;
  if ("fault" in shared) return;
  part("report").replaceChildren(await unhurried(report(shared.entries, shared.now, shared.weeks, words)));
  part("report").hidden = false;
  part("visitor-print").addEventListener("click", printReport);
}
