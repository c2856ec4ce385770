/* "This hurts": everything stops first. Then the reader stops for good, goes on in an easier way, or leaves it out. */

import { byId, element, onClick } from "./dom.js";
import { entryOf } from "./entry.js";
import { high } from "./feeling.js";
import { before } from "./intro.js";

/** @typedef {{stop: () => void, ease: (way: number) => void, skip: () => void}} Choices */

export class Hurts {
  #dialog = byId("hurts-dialog", HTMLDialogElement);

  /** @param {Choices} choices */
  constructor(choices) {
    this.#choices = choices;
    onClick("hurts-stop", () => this.#chosen(choices.stop));
    onClick("hurts-skip", () => this.#chosen(choices.skip));
    onClick("hurts-return", () => this.#dialog.close());
  }

  #choices;

  get open() {
    return this.#dialog.open;
  }

  /** @param {number} item */
  ask(item) {
    if (this.open) return;
    const entry = entryOf(item);
    const signs = [...document.querySelectorAll("#common-signs li"), ...entry.querySelectorAll(".own-signs li")];
    element("hurts-signs").replaceChildren(...signs.map((sign) => sign.cloneNode(true)));
    const ways = [...entry.querySelectorAll(".way")].map((way, number) => this.#way(way.textContent ?? "", number));
    element("hurts-easier").hidden = ways.length === 0;
    element("hurts-ways").replaceChildren(...ways);
    const told = high(before()) ? "#scale-rise" : "#scale-bands, #scale-sooner";
    const copies = [...document.querySelectorAll(told)].map((part) => part.cloneNode(true));
    for (const copy of copies) if (copy instanceof Element) copy.removeAttribute("id");
    document.getElementById("hurts-scale")?.replaceChildren(...copies);
    this.#dialog.showModal();
  }

  /** @param {string} text @param {number} number */
  #way(text, number) {
    const [line, button] = [document.createElement("li"), document.createElement("button")];
    button.textContent = text;
    button.addEventListener("click", () => this.#chosen(() => this.#choices.ease(number)));
    line.append(button);
    return line;
  }

  /** @param {() => void} act */
  #chosen(act) {
    this.#dialog.close();
    act();
  }
}
