/* The page before the start: all that is loaded until the reader touches it. */

import { element, show } from "./dom.js";
import { prepare } from "./intro.js";
import { kept } from "./place.js";
import { routine } from "./routine.js";
import { eased, indexAt, layOut, lengthOf } from "./timeline.js";
import { asClock, fill } from "./words.js";

const { id, items, words } = routine;
const left = kept(id, items);

const load = () => import("./player.js");
const keep = () => document.querySelector("link[rel=manifest]") && import("../offline/visit.js");
for (const touch of ["pointerdown", "pointermove", "keydown", "scroll"]) {
  addEventListener(touch, () => void load().then(keep).catch(() => {}), { once: true, passive: true });
}
// What is loaded at the first touch must be of the version that is here.
navigator.serviceWorker?.addEventListener("controllerchange", () => document.documentElement.dataset.part || location.reload());

/** @param {typeof left} from */
async function start(from) {
  try {
    const { play } = await load();
    play(from ?? undefined);
  } catch {
    show(element("status"), words.not_loaded);
    element("status").classList.remove("unseen");
  }
}

/** @param {NonNullable<typeof left>} place */
function inWords({ position, choice }) {
  const chosen = eased(items, choice);
  const stretches = layOut(chosen);
  const { name } = chosen[stretches[indexAt(stretches, position)].item];
  return fill(words.kept_before, { name, time: asClock(Math.ceil((lengthOf(stretches) - position) / 1000)) });
}

prepare(left && inWords(left), { start: () => start(null), goOn: () => start(left) });
