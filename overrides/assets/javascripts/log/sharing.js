/* Some weeks of the log for somebody else: as a printed page, as a link and as a code. Nothing leaves the device but by the reader. */

import { copyText } from "../shared/copy-text.js";
import { fragmentOf } from "./link.js";
import { report } from "./report.js";
import { unhurried } from "./unhurried.js";

/** @import { Entry } from "../player/log.js" */

/**
 * @param {<E extends HTMLElement = HTMLElement>(name: string) => E} part  Of the page of the log.
 * @param {() => Entry[]} entries  Of now, oldest first. @param {any} words
 */
export function prepareSharing(part, entries, words) {
  /** @type {HTMLSelectElement} */
  const weeks = part("span");
  const wanted = () => Number(weeks.value);
  const address = () => new URL(`#${fragmentOf(entries(), Date.now(), wanted())}`, location.href).href;

  async function showCode() {
    part("copied").textContent = "";
    const { qrCode } = await import("../own-sheet/qr.js");
    const code = part("local").hidden ? qrCode(address()) : null;
    part("code").hidden = !code;
    part("code").replaceChildren(code ?? "");
    part("no-code").hidden = Boolean(code) || !part("local").hidden;
  }

  /** @type {HTMLDetailsElement} */
  const share = part("share");
  share.addEventListener("toggle", () => share.open && showCode());
  weeks.addEventListener("change", showCode);
  part("copy").addEventListener("click", async () => {
    part("copied").textContent = (await copyText(address())) ? words.report.copied : words.report.not_copied;
  });
  part("send").hidden = !navigator.share;
  part("send").addEventListener("click", () => {
    navigator.share({ title: document.title, url: address() }).catch(() => {}); // who thinks better of it needs no word
  });
  part("print").addEventListener("click", async () => {
    part("report").replaceChildren(await unhurried(report(entries(), Date.now(), wanted(), words)));
    printReport();
  });
}

/** Print what is in the report alone. */
export function printReport() {
  document.body.classList.add("log-alone");
  addEventListener("afterprint", () => document.body.classList.remove("log-alone"), { once: true });
  print();
}
