/* Before the start: what is heard and felt, how it feels now, and whether to go on where one left off. */

import { kept as answers } from "../answers/kept.js";
import { KEYS, Kept } from "../storage/kept.js";
import { byId, element, onClick, show } from "./dom.js";

/** @import { Wanted } from "./cues.js" */

const cues = new Kept(KEYS.cues);
/** Where a routine was left last. */
export const place = new Kept(KEYS.place);
/** @type {Wanted} */
const AT_FIRST = { beeps: true, voice: false, buzz: true };
/** The answers that the page heeds. */
const heeded = answers.text;

/** @returns {Wanted} what is switched on now */
export const wanted = () => ({ beeps: ticked("beeps"), voice: ticked("voice"), buzz: ticked("buzz") });

/** @param {string} id */
const ticked = (id) => byId(id, HTMLInputElement).checked;

/** How it felt before, or null. */
export function before() {
  const { value } = byId("before", HTMLSelectElement);
  return value === "" ? null : Number(value);
}

/** What the number means, once one is given. */
async function speak() {
  const { say } = await import("./feeling.js");
  say(before());
}

/** A page that waits heeds answers given elsewhere; a routine that is played goes on. */
function heed() {
  if (answers.text !== heeded && !document.documentElement.dataset.part) location.reload();
}

/**
 * @param {string | null} left  In words, where an earlier run was left.
 * @param {{start: () => void, goOn: () => void}} act
 */
export function prepare(left, act) {
  const switches = { ...AT_FIRST, .../** @type {object} */ (cues.value) };
  for (const [id, on] of Object.entries(switches)) {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLInputElement)) continue;
    box.checked = on === true;
    box.addEventListener("change", () => cues.write(wanted()));
  }
  if (left !== null) {
    show(element("resume-place"), left);
    show(element("start"), element("start").dataset.afresh ?? "");
    element("start").classList.remove("main");
    element("resume").hidden = element("go-on-there").hidden = false;
  }
  byId("before", HTMLSelectElement).addEventListener("change", () => void speak());
  if (before() !== null) void speak(); // a browser that goes back may keep what was chosen
  answers.onChange(heed);
  addEventListener("pageshow", ({ persisted }) => persisted && heed());
  onClick("start", act.start);
  onClick("go-on-there", act.goOn);
  element("setup").hidden = document.querySelector("#suited-urgent :first-child") !== null;
}
