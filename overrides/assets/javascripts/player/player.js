/* The player itself, loaded at the reader's first touch: connects a run with what is seen, heard, felt and kept. */

import { filled } from "../shared/filled.js";
import { Away } from "./away.js";
import { Clock } from "./clock.js";
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
import { Settings, saysSteps } from "./settings.js";
import { chosen } from "./suited.js";
import { Telling } from "./telling.js";
import { layOut, lengthOf } from "./timeline.js";
import { WakeLock } from "./wake-lock.js";
import { showWeek } from "./week.js";
import { label } from "./words.js";

/** @import { Answer } from "./ending.js" */
/** @import { Moment } from "./plan.js" */
/** @import { Words } from "./words.js" */

await looks;

const { id, name, items } = routine;
/** @type {Words} */
const words = JSON.parse(element("playing-words").textContent ?? "");

const screen = new Screen(words);
const telling = new Telling();
/** The track has the tones, and no voice. */
const heard = () => (away.on ? { ...wanted(), beeps: false, voice: false } : wanted());
const cues = new Cues(heard, (mute) => (element("mute").hidden = !mute));
const lock = new WakeLock();

/** @param {string} text */
const announce = (text) => show(element("status"), text);
const keepPlace = () =>
  place.write({
    ...{ routine: id, week: routine.week, length: lengthOf(layOut(items)), at: Date.now() },
    ...{ position: session.positionAsWritten, choice: session.choice },
  });

/** What is said of a phase, once: by the voice, or else to a screen reader. @param {Moment} moment */
function tell({ items, stretch: { phase, item } }) {
  const { short, whole } = telling.of(phase, items[item], screen.steps, words);
  void away.tell({ title: `${items[item].name}: ${label(phase, words)}`, artist: whole, album: name });
  const sound = () => cues.give(phase.kind, saysSteps() ? whole : short);
  unheard = session.running ? null : sound;
  const said = session.running ? sound() : heard().voice;
  if (!said) announce(whole);
}

/** What a phase that began while all was paused will sound like. @type {(() => void) | null} */
let unheard = null;

const session = new Session(
  items,
  { now: Date.now, later: (call, ms) => window.setTimeout(call, ms), cancel: (timer) => window.clearTimeout(timer) },
  {
    phase(moment) {
      screen.phase(moment);
      tell(moment);
      if (session.running) keepPlace();
    },
    tick: (moment) => screen.tick(moment),
    laid: (stretches, position) => away.lay(stretches, position),
    going(fresh) {
      light();
      screen.running(true);
      if (unheard) unheard();
      else if (!fresh) announce(words.going);
      unheard = null;
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
      away.end(finished);
      if (finished) cues.give("end", words.end);
      else cues.silence();
      screen.turnTo("end");
      ended = { finished, seconds: Math.round(session.position / 1000) };
      ending.open(finished);
      showWeek(finished, entry({ after: null, note: "" }), words);
    },
  },
);

let ended = { finished: false, seconds: 0 };

const away = new Away(
  {
    keepTimeBy: (clock) => session.keepTimeBy(clock ?? new Clock(Date.now)),
    where: () => session,
    sounds: () => wanted().beeps,
    hear: () => wanted().beeps || element("beeps").click(),
    changed: () => session.running && light(),
  },
  {
    play: goOn,
    pause: () => session.pause(),
    back: () => session.back(),
    skip: () => session.skip(),
    look: () => session.look(),
  },
);

/** The screen stays on, unless it may go off. */
function light() {
  if (away.on) lock.release();
  else lock.keep();
}

const settings = new Settings({
  pause() {
    const ran = session.running;
    session.pause();
    return ran;
  },
  goOn,
  retime: (tempo) => session.retime(tempo),
  restart: () => session.restart(),
  sound() {
    cues.wake();
    away.sound();
  },
});
session.retime(settings.tempo);

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
  const playing = !element("play").hidden && !hurts.open && !settings.open;
  const presses = event.key === " " && event.target instanceof HTMLElement && event.target.closest("button, a");
  if (!act || !playing || presses || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) act();
});

// Who leaves the page has stopped: no timer and no lock outlives it, and the place is kept.
addEventListener("pagehide", () => session.pause());

/** What has ended, as the log will have it. @param {Answer} answer */
function entry(answer) {
  const when = { at: new Date().toISOString(), week: routine.week };
  return { routine: id, name, ...when, ...ended, before: before(), ...answer };
}

ending.prepare({
  keep(answer) {
    const made = entry(answer);
    const kept = log.add(made);
    if (kept) dispatchEvent(new Event("logged"));
    showWeek(ended.finished, kept ? null : made, words);
    return kept;
  },
  again: () => play(),
  change: (after) => (before() === null ? "" : filled(words.change, { before: before(), after })),
});
