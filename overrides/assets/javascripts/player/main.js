/* The page before the start: all that is loaded until the reader touches it. */

import { atWork } from "../at-work.js";
import { element, show } from "./dom.js";
import { prepare } from "./intro.js";
import { routine } from "./routine.js";
import { readText } from "./storage.js";

/** @import { Choice } from "./timeline.js" */
/** @import { Place } from "./place.js" */

const load = () => import("./player.js");
const keep = () => document.querySelector("link[rel=manifest]") && import("../offline/visit.js");
for (const touch of ["pointerdown", "pointermove", "keydown", "scroll"]) {
  addEventListener(
    touch,
    () =>
      void load()
        .then(keep)
        .catch(() => {}),
    { once: true, passive: true },
  );
}
// What is loaded at the first touch must be of the version that is here.
const loadAgain = () => document.documentElement.dataset.part || location.reload();
try {
  navigator.serviceWorker?.addEventListener("controllerchange", loadAgain);
} catch {
  // A browser that lets no page look at it has no worker.
}

/** @param {Place} [from] */
async function start(from) {
  const player = await load().catch(() => null);
  if (player) return player.play(from);
  show(element("status"), routine.words.not_loaded);
  element("status").classList.remove("unseen");
}

/** What the answers to the safety check make of the routine: loaded only for those who gave some. */
async function suited() {
  if (readText(".answers") === null && readText(".answers.damaged.1") === null) return null;
  const { chosen, prepare } = await import("./suited.js");
  await prepare(routine);
  return chosen(routine.items);
}

/** Where an earlier run was left: loaded only where one was. @param {Choice | null} cautious */
async function left(cautious) {
  if (readText("player.place") === null) return null;
  const { resume } = await import("./resume.js");
  return resume(routine, cautious);
}

suited()
  .catch(() => null)
  .then(left)
  .catch(() => null)
  .then((found) => prepare(found?.text ?? null, { start: () => start(), goOn: () => start(found?.place) }))
  .then(() => atWork(document));
