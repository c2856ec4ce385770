/* The player itself, loaded at the reader's first touch: connects a run with what is seen, heard, felt and kept. */

import { Cues } from "./cues.js";
import { element, onClick, show } from "./dom.js";
import * as ending from "./ending.js";
import { Hurts } from "./hurts.js";
import { before, place, wanted } from "./intro.js";
import * as log from "./log.js";
import { looks } from "./looks.js";
import { routine } from "./routine.js";
import { Screen } from "./screen.js";
import { Session } from "./session.js";
import { chosen } from "./suited.js";
import { layOut, lengthOf } from "./timeline.js";
import { WakeLock } from "./wake-lock.js";
import { spoken } from "./words.js";

await looks;

const { id, name, items, words } = routine;
const length = lengthOf(layOut(items));

const screen = new Screen(words);
const cues = new Cues(wanted, (mute) => (element("mute").hidden = !mute));
const lock = new WakeLock();

/** @param {string} text */
const announce = (text) => show(element("status"), text);
const keepPlace = () =>
  place.write({ routine: id, length, position: session.position, choice: session.choice, at: Date.now() });

const session = new Session(
  items,
  { now: Date.now, later: (call, ms) => window.setTimeout(call, ms), cancel: (timer) => window.clearTimeout(timer) },
  {
    phase(moment) {
      const { phase, item } = moment.stretch;
      const text = spoken(phase, moment.items[item], words);
      screen.phase(moment);
      announce(text);
      if (!session.running) return;
      cues.give(phase.kind, text);
      keepPlace();
    },
    tick: (moment) => screen.tick(moment),
    going() {
      lock.keep();
      screen.running(true);
      announce(words.going);
    },
    paused(slept) {
      lock.release();
      cues.silence();
      screen.running(false);
      announce(slept ? words.slept : words.paused);
      keepPlace();
    },
    ended(finished) {
      lock.release();
      place.remove();
      if (finished) cues.give("end", words.end);
      else cues.silence();
      screen.turnTo("end");
      ending.open(finished);
      ended = { finished, seconds: Math.round(session.position / 1000) };
    },
  },
);

let ended = { finished: false, seconds: 0 };

const hurts = new Hurts({
  stop: () => session.stop(),
  skip: () => goOnAfter(() => session.skip()),
  ease: (way) => goOnAfter(() => session.ease(way)),
});

/** Begins, at the start or where an earlier run was left. @param {Parameters<Session["begin"]>[0]} [from] */
export function play(from = { position: 0, choice: chosen(items) }) {
  cues.wake();
  element("status").classList.add("unseen"); // it was seen if a first try did not load this
  screen.turnTo("play");
  session.begin(from);
  element("pause").focus();
}

function goOn() {
  cues.wake();
  session.goOn();
}

/** @param {() => void} move */
function goOnAfter(move) {
  move();
  goOn();
}

function ask() {
  session.pause();
  hurts.ask(session.item);
}

const toggle = () => (session.running ? session.pause() : goOn());

onClick("back", () => session.back());
onClick("pause", toggle);
onClick("skip", () => session.skip());
onClick("restart", () => session.restart());
onClick("hurts", ask);

/** @type {Record<string, () => void>} */
const KEYS = {
  " ": toggle,
  ArrowLeft: () => session.back(),
  ArrowRight: () => session.skip(),
  Home: () => session.restart(),
  Escape: ask,
};

document.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  const playing = !element("play").hidden && !hurts.open;
  const presses = event.key === " " && event.target instanceof HTMLElement && event.target.closest("button, a");
  if (!act || !playing || presses || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) act();
});

// Who leaves the page has stopped: no timer and no lock outlives it, and the place is kept.
addEventListener("pagehide", () => session.pause());

ending.prepare(
  (answer) => log.add({ routine: id, name, at: new Date().toISOString(), ...ended, before: before(), ...answer }),
  () => play(),
);
