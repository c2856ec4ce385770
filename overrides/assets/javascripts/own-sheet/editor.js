/* The list of what is on the sheet: its order, its doses, and what the reader's answers say of each technique. */

import { SITE } from "../answers/answers.js";
import { about, doseInWords } from "../as-in-python/dose-words.js";
import { oftenInWords } from "../as-in-python/often.js";
import { itemPhases, secondsOf } from "../as-in-python/timeline.js";
import { filled } from "../shared/filled.js";
import { prepareDetails } from "./details.js";
import { announce, copyOf, element, thumbOf } from "./dom.js";
import { draggable } from "./drag.js";
import { beyondSaid } from "./entry.js";
import { partField } from "./parts.js";
import { dosed, doseOf, moved, removed } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/** @typedef {{sheet: () => Sheet, change: (sheet: Sheet, structure: boolean) => void}} Store */

export class Editor {
  #data;
  #store;
  #list = element("picked");

  /** @param {Data} data @param {Store} store */
  constructor(data, store) {
    this.#data = data;
    this.#store = store;
  }

  /** Draw the list anew. @param {(id: string) => Element[]} notes  What answers say of a technique. */
  show(notes) {
    const { items } = this.#store.sheet();
    this.#list.replaceChildren(...items.map((_, index) => this.#entry(index, notes)));
    element("empty").hidden = items.length > 0;
  }

  /** Put the focus where it was: on the same button of an entry. @param {number} index @param {string} button */
  focus(index, button) {
    const entry = this.#list.children[Math.min(index, this.#list.children.length - 1)];
    const wanted =
      entry?.querySelector(`.${button}:not(:disabled)`) ?? entry?.querySelector(".grip") ?? element("picked-title");
    /** @type {HTMLElement} */ (wanted).focus();
  }

  /** @param {number} index @param {(id: string) => Element[]} notes */
  #entry(index, notes) {
    const { items } = this.#store.sheet();
    const { id, dose } = items[index];
    const { name, range } = this.#data.techniques[id];
    const entry = copyOf("pick");
    const [link] = entry.getElementsByTagName("a");
    link.textContent = name;
    link.href = new URL(`techniques/${id}/`, SITE).href;
    entry.querySelector(".thumb")?.replaceWith(thumbOf(id));
    entry.querySelector(".answers")?.append(...notes(id));
    const { words, limits } = this.#data;
    const parts = Object.entries(range).map(([part, span]) =>
      partField({ part, span, limits: limits[part], value: dose[part], name, words }, (value) =>
        this.#set(entry, index, dosed(this.#store.sheet(), index, part, value, this.#data)),
      ),
    );
    entry.querySelector(".parts")?.append(...parts);
    const set = (/** @type {Sheet} */ sheet) => this.#set(entry, index, sheet);
    prepareDetails(entry, index, { sheet: this.#store.sheet, set }, this.#data);
    this.#takes(entry, index);
    this.#moves(entry, index, name);
    return entry;
  }

  /** @param {Element} entry @param {number} index @param {Sheet} sheet */
  #set(entry, index, sheet) {
    this.#store.change(sheet, false);
    announce(this.#takes(entry, index));
  }

  /** @param {Element} entry @param {number} index */
  #takes(entry, index) {
    const { words } = this.#data;
    const item = this.#store.sheet().items[index];
    const dose = doseOf(item, this.#data);
    const time = about(secondsOf(itemPhases(dose)), words);
    const takes = filled(words.takes, { dose: doseInWords(dose, words), time });
    const text = [takes, oftenInWords(item, words), beyondSaid(item, this.#data)].filter(Boolean).join(" ");
    /** @type {Element} */ (entry.querySelector(".takes")).textContent = text;
    return text;
  }

  /** @param {HTMLElement} entry @param {number} index @param {string} name */
  #moves(entry, index, name) {
    const { words } = this.#data;
    const last = this.#store.sheet().items.length - 1;
    const button = (/** @type {string} */ kind) => /** @type {HTMLButtonElement} */ (entry.querySelector(`.${kind}`));
    for (const kind of ["up", "down", "remove"]) {
      button(kind).setAttribute("aria-label", filled(words.named, { action: button(kind).textContent, name }));
    }
    button("grip").setAttribute("aria-label", filled(words.grip, { name }));
    button("up").disabled = index === 0;
    button("down").disabled = index === last;
    button("up").addEventListener("click", () => this.#move(index, index - 1, "up"));
    button("down").addEventListener("click", () => this.#move(index, index + 1, "down"));
    button("remove").addEventListener("click", () => this.#remove(index, name));
    button("grip").addEventListener("keydown", (event) => {
      const to = index + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
      if (to === index) return;
      event.preventDefault();
      if (to >= 0 && to <= last) this.#move(index, to, "grip");
    });
    draggable(button("grip"), entry, (to) => this.#move(index, to, "grip"));
  }

  /** @param {number} from @param {number} to @param {string} button */
  #move(from, to, button) {
    const sheet = moved(this.#store.sheet(), from, to);
    this.#store.change(sheet, true);
    this.focus(to, button);
    const { name } = this.#data.techniques[sheet.items[to].id];
    announce(filled(this.#data.words.moved, { name, number: to + 1, count: sheet.items.length }));
  }

  /** @param {number} index @param {string} name */
  #remove(index, name) {
    this.#store.change(removed(this.#store.sheet(), index), true);
    this.focus(index, "remove");
    announce(filled(this.#data.words.removed, { name }));
  }
}
