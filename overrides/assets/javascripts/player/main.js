/* The page before the start: all that loads until a touch. */

import { isAnyKept } from "../answers/kept.js";
import { atWork } from "../shared/at-work.js";
import { LOG } from "../storage/kept.js";
import { element, onClick, show } from "./dom.js";
import { place, prepare } from "./intro.js";
import { routine } from "./routine.js";

/** @import { Choice } from "./timeline.js" */
/** @import { Place } from "./resume.js" */

/** What is shown at work, and what works it. */
async function load() {
  await (await import("./parts.js")).parts();
  await grow();
  return import("./player.js");
}
const keep = () => document.querySelector("link[rel=manifest]") && import("../offline/visit.js");
const none = () => null;
const early = () => void load().then(keep).catch(none);
for (const touch of ["pointerdown", "pointermove", "keydown", "scroll"]) {
  addEventListener(touch, early, { once: true, passive: true });
}
// What is loaded later must be of the version that is here.
const loadAgain = () => document.documentElement.dataset.part || location.reload();
try {
  navigator.serviceWorker?.addEventListener("controllerchange", loadAgain);
} catch {
  // A browser that lets no page look at it has no worker.
}

/** @param {Place} [from] */
async function start(from) {
  const player = await load().catch(none);
  if (player) return player.play(from);
  show(element("status"), routine.words.not_loaded);
  element("status").classList.remove("unseen");
}

/** Turns to a week. @param {number} [by] */
const grow = async (by = 0) => routine.weeks && (await import("./growing.js")).turn(routine, by);
if (routine.weeks) {
  onClick("plan-week-less", () => grow(-1));
  onClick("plan-week-more", () => grow(1));
}

/** What the answers to the safety check make of the routine, if any were given. */
async function suited() {
  if (!isAnyKept()) return null;
  const { chosen, prepare } = await import("./suited.js");
  await prepare(routine);
  return chosen(routine.items);
}

/** Where an earlier run was left, if one was. @param {Choice | null} cautious */
async function left(cautious) {
  if (place.text === null) return null;
  const { resume } = await import("./resume.js");
  return resume(routine, cautious);
}

Promise.resolve((place.text ?? LOG.text) && grow())
  .catch(none)
  .then(suited)
  .catch(none)
  .then(left)
  .catch(none)
  .then((found) => prepare(found?.text ?? null, { start: () => start(), goOn: () => start(found?.place) }))
  .then(() => atWork(document));
