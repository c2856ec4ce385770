/* What may be put on the sheet: techniques to add, and routines to start from. */

import { filled } from "../shared/filled.js";
import { folded } from "../shared/folding.js";
import { announce, element, input } from "./dom.js";
import { fromRoutine } from "./fitting.js";
import { added } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Store } from "./editor.js" */
/** @import { Sheet } from "./sheet.js" */
/** @import { Opened } from "./fitting.js" */

/** @param {Data} data @param {Store} store @param {(opened: Opened) => void} open */
export function preparePicker(data, store, open) {
  const choices = [...document.querySelectorAll("#choices > li")].map((choice) => ({
    choice,
    text: searchable(choice),
  }));

  for (const { choice } of choices) {
    const id = /** @type {HTMLElement} */ (choice).dataset.id ?? "";
    choice.querySelector("button")?.addEventListener("click", () => add(id));
  }

  for (const button of element("routines").querySelectorAll("button")) {
    button.addEventListener("click", () => {
      open(fromRoutine(button.dataset.id ?? "", data));
      /** @type {HTMLDetailsElement} */ (element("start")).open = false;
      element("picked-title").focus();
    });
  }

  input("search").addEventListener("input", () => {
    const wanted = folded(input("search").value).split(/\s+/);
    const found = choices.filter(({ choice, text }) => {
      const fits = wanted.every((word) => text.includes(word));
      choice.toggleAttribute("hidden", !fits);
      return fits;
    });
    element("found").textContent = filled(data.words.found, { n: found.length });
  });

  /** @param {string} id */
  function add(id) {
    const sheet = store.sheet();
    if (sheet.items.length >= data.most) return;
    store.change(added(sheet, id, data), true);
    announce(filled(data.words.added, { name: data.techniques[id].name, number: sheet.items.length + 1 }));
  }
}

/** What is said of a technique, without what every entry says. @param {Element} choice */
const searchable = (choice) =>
  folded([...choice.querySelectorAll("a, small:not(.on)")].map(({ textContent }) => textContent).join(" "));

/** Show what is on the sheet already, and whether it holds more. @param {Sheet} sheet @param {Data} data */
export function showPicker({ items }, { most, words }) {
  const full = items.length >= most;
  element("full").textContent = full ? filled(words.full, { most }) : "";
  for (const choice of element("choices").children) {
    const id = choice.getAttribute("data-id");
    choice.querySelector(".on")?.toggleAttribute(
      "hidden",
      items.every((item) => item.id !== id),
    );
    // Not `disabled`: a button that goes dead under the finger would lose the focus.
    choice.querySelector("button")?.setAttribute("aria-disabled", String(full));
  }
}
