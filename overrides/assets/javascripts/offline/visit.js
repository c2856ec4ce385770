/* Each visit: the worker is there, this page and what belongs to it are kept, and a newer version is offered. */

import { KEYS, Kept } from "../storage/kept.js";
import { isAltered, register } from "./worker.js";

/** What belongs to a routine's page: its player, and the sheet that comes first. */
const BELONGING = [".play-link", ".downloads a[href$='.pdf']"];
const REMIND_MS = 1000;
/** Addresses of pages that were opened before a worker was there to keep them. */
const remembered = new Kept(KEYS.earlier);
const MOST_EARLIER = 60;

function addresses() {
  const links = BELONGING.map((selector) => document.querySelector(selector));
  return [location.href, ...links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : []))];
}

/** @returns {string[]} */
function earlier() {
  const { value } = remembered;
  return Array.isArray(value) ? value.filter((address) => typeof address === "string" && URL.canParse(address)) : [];
}

/** The page may be left before the worker is ready: the next one has these kept. */
function remember() {
  remembered.write([...new Set([...addresses(), ...earlier()])].slice(0, MOST_EARLIER));
}

/**
 * Chromium ends the older worker before the newer one takes over. When a page asks the older for a file just then, it
 * starts again, and Chromium forgets that it was to end until it has been idle for half a minute. A navigation reminds
 * it; to a picture is the smallest. A host that lets nobody frame its files does no harm: the asking is enough.
 */
function remind() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = new URL("../../images/favicon.svg", import.meta.url).href;
  document.body.append(frame);
  frame.addEventListener("load", () => frame.remove());
}

/** @param {ServiceWorker} worker */
function takeOver(worker) {
  worker.postMessage({ act: "take over" });
  const again = setInterval(() => (worker.state === "installed" ? remind() : clearInterval(again)), REMIND_MS);
}

/** @param {() => void} change */
function offer(change) {
  const note = document.querySelector("[data-newer]");
  if (!(note instanceof HTMLElement)) return;
  note.hidden = false;
  note.querySelector("[data-reload]")?.addEventListener("click", change);
  note.querySelector("[data-later]")?.addEventListener("click", () => (note.hidden = true));
}

/** A newer version that cannot be kept: without the older worker it comes from the network. @param {ServiceWorkerRegistration} registration */
async function letGo(registration) {
  await registration.unregister();
  location.reload();
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  // Without a worker in charge this page came from the network, and nothing is newer.
  if (!navigator.serviceWorker.controller) return;
  const { waiting, installing } = registration;
  if (waiting) offer(() => takeOver(waiting));
  installing?.addEventListener("statechange", async () => {
    if (installing.state === "installed") offer(() => takeOver(installing));
    else if (installing.state === "redundant" && (await isAltered())) offer(() => letGo(registration));
  });
}

/** A page that changes hands loads again, all of one version; a routine that is played has all it needs. */
function loadAgain() {
  if (!document.documentElement.dataset.part) location.reload();
}

async function visit() {
  // At once: another tab may ask for the newer version while this one still loads.
  navigator.serviceWorker?.addEventListener("controllerchange", loadAgain);
  if (!navigator.serviceWorker?.controller) remember();
  const registration = await register();
  watch(registration);
  registration.addEventListener("updatefound", () => watch(registration));
  registration.active?.postMessage({ act: "keep", addresses: [...addresses(), ...earlier()] });
  remembered.remove();
}

visit().catch(() => {}); // where nothing can be kept, everything else works
