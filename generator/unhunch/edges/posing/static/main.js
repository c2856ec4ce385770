/* The page: a figure, its controls, its pictures, its block of YAML, and what is wrong with it. */

import { all, orderOf } from "./controls.js";
import { drawing, element, made } from "./dom.js";
import { at, begins, changed } from "./figure.js";
import { unfold, unfolded } from "./folding.js";
import { keep, kept } from "./kept.js";
import { debounced, latest } from "./latest.js";
import { moments, showMoments } from "./moments.js";
import { draw, figureOf, judge, start } from "./server.js";
import { prepareText, showText } from "./text.js";
import { forget, orLost, place, tell } from "./told.js";

/** @import { Bound, Shown } from "./controls.js" */
/** @import { Data, Loc } from "./figure.js" */

const A_WHILE = 300;
const POSES = ["pose", "poses"];

const { controls, words, ids } = await start();
const id = element("maker").dataset.id ?? "";
const figureOrder = orderOf(controls.figure);
const lasting = controls.figure.filter(({ kind }) => POSES.includes(kind)).map(({ key }) => key);
const ofFigure = controls.figure.filter(({ kind }) => !POSES.includes(kind));

/** @type {Data} */
let figure = { base: controls.figure.find(({ key }) => key === "base")?.options?.[0], end: {} };
/** @type {Loc} */
let moment = ["end"];
/** @type {Record<string, number>} */
let angles = {};
/** @type {Shown[]} */
let shown = [];
/** How many parts the place of the pose has whose controls are shown. */
let shownAt = 1;

const redraw = latest(async () => {
  const drawn = await orLost(draw(figure, moment));
  if (!drawn) return;
  angles = drawn.angles;
  showText(drawn.text);
  if (drawn.svg) element("picture").replaceChildren(drawing(drawn.svg));
  refresh();
});
const rejudge = latest(async () => {
  const judged = await judge(figure).catch(() => null);
  if (!judged) return;
  if (judged.svg) element("whole").replaceChildren(drawing(judged.svg));
  tell(judged.told, words, open);
});
const judgeSoon = debounced(rejudge, A_WHILE);

function refresh() {
  for (const one of shown) one.refresh();
}

function moved() {
  keep(id, figure);
  refresh();
  redraw();
  judgeSoon();
}

/** @param {Loc} base @returns {Bound} */
function bound(base) {
  return {
    get: (loc) => at(figure, [...base, ...loc]),
    set: (loc, value, order) => {
      const whole = [...base, ...loc];
      figure = changed(figure, whole, value, whole.length === 1 ? figureOrder : order, lasting);
      moved();
    },
    angle: (name) => (base.length ? angles[name.join(" ")] : undefined),
    placed: (loc, node) => place([...base, ...loc], node),
    words,
  };
}

function rebuild() {
  const open = unfolded(element("pose"), shownAt);
  const within = document.activeElement?.closest("#moments, #pose-actions");
  forget();
  const about = all(ofFigure, [], bound([]));
  const pose = all(controls.pose, [], bound(moment));
  element("figure").replaceChildren(about.node);
  place(moment, element("pose"));
  element("pose").replaceChildren(pose.node);
  shown = [about, pose];
  showMoments({ controls: controls.figure, order: figureOrder, words, figure: () => figure, choose }, moment);
  unfold(element("pose"), moment.length, open);
  shownAt = moment.length;
  const now = element("moments").querySelector('[aria-pressed="true"]');
  if (within && now instanceof HTMLElement) now.focus();
}

/** @param {Data} next @param {Loc} now */
function choose(next, now) {
  figure = next;
  moment = now;
  angles = {};
  rebuild();
  moved();
}

/** Bring the pose onto the page that something is in. @param {Loc} loc */
function open(loc) {
  const there = moments(controls.figure, figure).find((one) => begins(loc, one));
  if (there && `${there}` !== `${moment}`) choose(figure, there);
}

/** @param {Data} next */
function put(next) {
  const poses = moments(controls.figure, next);
  choose(next, poses.find((one) => `${one}` === `${moment}`) ?? poses.at(-1) ?? ["end"]);
}

const load = /** @type {HTMLSelectElement} */ (element("load"));
load.append(...ids.map((one) => made("option", { value: one }, one)));
load.value = id;
load.addEventListener("change", () => location.assign(load.value ? `/pose/${load.value}/` : "/pose/"));
prepareText(words, put, (told) => tell(told, words, open));
const fresh = (id && ids.includes(id) && (await figureOf(id).catch(() => null))?.figure) || figure;
element("again").addEventListener("click", () => put(fresh));
put(kept(id) ?? fresh);
element("maker").hidden = false;
