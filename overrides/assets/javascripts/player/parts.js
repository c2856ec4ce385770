/* What a player shows at work: one file for all players, loaded at the reader's first touch. */

import { element } from "./dom.js";
import { routine } from "./routine.js";

const FILE = new URL("../../player/playing.txt", import.meta.url);
const LOG = new URL("../../../my-log/", import.meta.url).href;

/** Puts it into the page, once. Rejects where it does not come; then it may be asked for again. */
export async function parts() {
  if (document.getElementById("play")) return;
  const response = await fetch(FILE);
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  if (document.getElementById("play")) return; // it was asked for twice
  element("status").before(template.content);
  lead();
}

/** Its ways out are those of the page. */
function lead() {
  const about = /** @type {HTMLAnchorElement} */ (element("about"));
  const text = about.textContent ?? "";
  for (const id of ["leave", "end-leave"]) element(id).setAttribute("href", about.getAttribute("href") ?? "");
  element("leave").setAttribute("aria-label", `${routine.name}: ${text}`);
  element("leave").title = text;
  element("end-leave").textContent = about.dataset.leave ?? text;
  element("end-log").setAttribute("href", LOG);
}
