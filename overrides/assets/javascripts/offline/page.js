/* Keep everything offline, or remove it: the reader's choice, with its size. */

import { filled } from "../shared/filled.js";
import { ask, isAltered, NotKept, register } from "./worker.js";

/** @import { State } from "./worker.js" */

/** @param {HTMLElement} root */
export async function start(root) {
  const words = JSON.parse(root.querySelector(".offline-strings")?.textContent ?? "");
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const progress = /** @type {HTMLProgressElement} */ (part("progress"));
  const size = (/** @type {number} */ bytes) => filled(words.size, { n: (bytes / 1e6).toFixed(1) });

  /** @param {State} state @param {string} word */
  function tell(state, word) {
    const text = filled(words[word], { kept: size(state.kept), all: size(state.all) });
    if (part("state").textContent !== text) part("state").textContent = text;
  }

  /** @param {State} state @param {string} [word] */
  function show(state, word) {
    const everything = state.kept === state.all;
    tell(state, word ?? (everything ? "everything" : "state"));
    progress.hidden = true;
    part("keep").textContent = filled(part("keep").dataset.label ?? "", { size: size(state.all) });
    part("keep").hidden = everything;
    part("remove").hidden = !state.wanted && state.kept <= state.core;
  }

  /** @param {State} state */
  function going(state) {
    progress.value = state.kept / state.all;
    // Said at each tenth, not at each file: a screen reader reads it out.
    if (part("state").textContent === "" || Math.floor(progress.value * 10) > Number(progress.dataset.tenth))
      tell(state, "keeping");
    progress.dataset.tenth = String(Math.floor(progress.value * 10));
  }

  async function keep() {
    part("keep").hidden = true;
    part("remove").hidden = progress.hidden = false;
    part("state").focus(); // the button that had the focus is gone
    progress.dataset.tenth = "-1";
    const state = await ask({ act: "everything" }, going);
    show(state, state.wanted && state.failed ? "failed" : undefined);
  }

  async function remove() {
    show(await ask({ act: "remove" }), "removed");
    part("state").focus(); // as above
  }

  /** @param {unknown} error */
  async function why(error) {
    if (!(error instanceof NotKept)) return words.blocked;
    return (await isAltered()) ? words.altered : words.broken_off;
  }

  part("state").textContent = words.preparing;
  try {
    await register();
  } catch (error) {
    part("state").textContent = await why(error);
    return;
  }
  part("keep").addEventListener("click", keep);
  part("remove").addEventListener("click", remove);
  show(await ask({ act: "state" }));
}
