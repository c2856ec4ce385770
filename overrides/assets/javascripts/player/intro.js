/* Before the start: what is heard and felt, how it feels now, and whether to go on where one left off. */

import { byId, element, onClick, show } from "./dom.js";
import { onChange, read, readText, write } from "./storage.js";

/** @import { Wanted } from "./cues.js" */

const KEY = "player.cues";
/** @type {Wanted} */
const AT_FIRST = { beeps: true, voice: false, buzz: true };
const ANSWERS = ".answers";
/** The answers to the safety check for which the page was made. */
const heeded = readText(ANSWERS);

/** @returns {Wanted} what is switched on now */
export const wanted = () => ({ beeps: ticked("beeps"), voice: ticked("voice"), buzz: ticked("buzz") });

/** @param {string} id */
const ticked = (id) => byId(id, HTMLInputElement).checked;

/** How it felt before, or null. */
export function before() {
  const { value } = byId("before", HTMLSelectElement);
  return value === "" ? null : Number(value);
}

/** Who answers the check elsewhere and comes back finds a page that heeds it; a routine that is played goes on. */
function heed() {
  if (readText(ANSWERS) !== heeded && !document.documentElement.dataset.part) location.reload();
}

/**
 * @param {string | null} place  In words, where an earlier run was left.
 * @param {{start: () => void, goOn: () => void}} act
 */
export function prepare(place, act) {
  const cues = { ...AT_FIRST, .../** @type {object} */ (read(KEY)) };
  for (const [id, on] of Object.entries(cues)) {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLInputElement)) continue;
    box.checked = on === true;
    box.addEventListener("change", () => write(KEY, wanted()));
  }
  if (place !== null) {
    show(element("resume-place"), place);
    show(element("start"), element("start").dataset.afresh ?? "");
    element("start").classList.remove("main");
    element("resume").hidden = element("go-on-there").hidden = false;
  }
  onChange(ANSWERS, heed);
  addEventListener("pageshow", ({ persisted }) => persisted && heed());
  onClick("start", act.start);
  onClick("go-on-there", act.goOn);
  element("setup").hidden = document.querySelector("#suited-urgent :first-child") !== null;
}
