/* What is seen while a routine is played. */

import { filled } from "../shared/filled.js";
import { attempt } from "./attempt.js";
import { byId, element, show } from "./dom.js";
import { howOf, stepsShown } from "./entry.js";
import { filmOn, frameOf, pictureOf } from "./pictures.js";
import { stepAt } from "./steps.js";
import { asClock, count, counts, digits, label } from "./words.js";

/** @import { Moment } from "./plan.js" */
/** @import { Steps } from "./steps.js" */
/** @import { Item } from "./timeline.js" */
/** @import { Words } from "./words.js" */

/** The numbers of the items that are not left out. @param {Item[]} items */
const stillIn = (items) => items.flatMap(({ phases }, item) => (phases.length ? [item] : []));

/** Letters of a step beyond which it is set smaller. */
const LONG = 50;

export class Screen {
  #words;
  #stage = element("stage");
  #film = filmOn(this.#stage);
  #still = attempt(() => matchMedia("(prefers-reduced-motion: reduce)"));
  /** Which pictures are on the stage. */
  #shown = "";
  /** The steps of what is on the stage. @type {Steps} */
  steps = { lines: [], at: {} };

  /** @param {Words} words */
  constructor(words) {
    this.#words = words;
  }

  /** Shows one of the three parts of the page. @param {"intro" | "play" | "end"} part */
  turnTo(part) {
    for (const id of ["intro", "play", "end"]) element(id).hidden = id !== part;
    document.documentElement.dataset.part = part;
    scrollTo(0, 0);
  }

  /** @param {Moment} moment */
  phase(moment) {
    const { items, stretch, choice } = moment;
    const { phase, item } = stretch;
    document.documentElement.dataset.kind = phase.kind;
    show(element("label"), label(phase, this.#words));
    show(element("count"), count(phase, this.#words));
    show(element("name"), items[item].name);
    const played = stillIn(items);
    show(element("place"), filled(this.#words.place, { number: played.indexOf(item) + 1, count: played.length }));
    this.#number(moment);
    this.#exercise(moment, `${item} ${choice.join()}`);
  }

  /** @param {Moment} moment */
  tick({ items, stretch, left, routineLeft, length, into, ofItem }) {
    const { phase, item } = stretch;
    const text = digits(phase.kind, left);
    show(element("digits"), text);
    element("digits").dataset.length = String(text.length);
    show(element("routine-left"), filled(this.#words.left, { time: asClock(routineLeft) }));
    byId("progress", HTMLProgressElement).value = (stretch.start + into) / length;
    this.#step(stepAt(this.steps, phase, into, ofItem));
    const shown = frameOf(this.#film, phase, items[item].phases, into, this.#still?.matches === true);
    for (const [index, picture] of this.#film.pictures.entries())
      picture.classList.toggle("shown", index + 1 === shown);
  }

  /** @param {boolean} running */
  running(running) {
    const button = element("pause");
    show(button, (running ? button.dataset.pause : button.dataset.goOn) ?? "");
    document.documentElement.dataset.running = String(running);
    element("lines").hidden = running || !this.steps.lines.length;
    element("line").hidden = !element("lines").hidden;
  }

  /** The repetition is the big number where repetitions count, with the seconds beside the word; else the seconds are. @param {Moment} moment */
  #number({ stretch: { phase } }) {
    const counted = counts(phase);
    const { of, seconds } = this.#words.count;
    element("rep").hidden = !counted;
    show(element("rep"), String(phase.rep ?? ""));
    show(element("of"), counted ? filled(of, { ...phase }) : seconds);
    const [seen, place] = [element("digits"), element(counted ? "label" : "rep")];
    seen.classList.toggle("big", !counted);
    if (seen.previousElementSibling !== place) place.after(seen);
  }

  /** @param {number | null} number  The step of this moment; without one the word of the phase says it all. */
  #step(number) {
    const text = number === null ? (element("label").textContent ?? "") : this.steps.lines[number - 1];
    show(element("line"), text);
    element("line").toggleAttribute("data-long", text.length > LONG);
    for (const [index, line] of [...element("lines").children].entries())
      line.ariaCurrent = index + 1 === number ? "step" : null;
  }

  /** @param {Moment} moment @param {string} shown */
  #exercise({ items, stretch: { item }, choice }, shown) {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#stage.replaceChildren(pictureOf(item, choice[item]));
    this.#film = filmOn(this.#stage);
    this.steps = stepsShown(item, choice[item]);
    element("lines").replaceChildren(...this.steps.lines.map(lineOf));
    show(element("way"), howOf(item, choice[item]));
    const next = stillIn(items).find((other) => other > item);
    element("next").hidden = next === undefined;
    if (next === undefined) return;
    show(element("next-name"), items[next].name);
    const thumb = pictureOf(next, choice[next]);
    for (const svg of /** @type {Element} */ (thumb).querySelectorAll("svg")) svg.setAttribute("aria-hidden", "true");
    element("next-picture").replaceChildren(thumb);
  }
}

/** @param {string} text */
function lineOf(text) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}
