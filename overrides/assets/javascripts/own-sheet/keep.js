/* All that a sheet may need is kept with its pages: without a connection it is put together, printed and played. */

import { SITE } from "../answers/answers.js";
import { register } from "../offline/worker.js";

/** @import { Data } from "./data.js" */

const PAGES = ["my-sheet/", "my-sheet/play/", "my-sheet/data.json"];

/** Asks the worker to keep it, where there is one. @param {Data} data */
export async function keep({ techniques }) {
  if (!document.querySelector("link[rel=manifest]")) return;
  const pieces = Object.keys(techniques).flatMap((id) =>
    ["card", "play"].map((name) => `techniques/${id}/${name}.txt`),
  );
  const { active } = await register();
  active?.postMessage({ act: "keep", addresses: [...PAGES, ...pieces].map((path) => new URL(path, SITE).href) });
}
