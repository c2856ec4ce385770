/* Each visit: the worker is there, this page and what belongs to it are kept, and a newer version is offered. */

import { register } from "./worker.js";

/** What belongs to a routine's page: its player, and the sheet that comes first. */
const BELONGING = [".play-link", ".downloads a[href$='.pdf']"];

function addresses() {
  const links = BELONGING.map((selector) => document.querySelector(selector));
  return [location.href, ...links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : []))];
}

/** @param {ServiceWorker} worker */
function offer(worker) {
  const note = document.querySelector("[data-newer]");
  if (!(note instanceof HTMLElement)) return;
  note.hidden = false;
  note.querySelector("[data-reload]")?.addEventListener("click", () => worker.postMessage({ act: "take over" }));
  note.querySelector("[data-later]")?.addEventListener("click", () => (note.hidden = true));
}

/** @param {ServiceWorkerRegistration} registration */
function watch({ waiting, installing }) {
  // Without a worker in charge this page came from the network, and nothing is newer.
  if (!navigator.serviceWorker.controller) return;
  if (waiting) offer(waiting);
  installing?.addEventListener("statechange", () => installing.state === "installed" && offer(installing));
}

/** A page that changes hands loads again, all of one version; a routine that is played has all it needs. */
function loadAgain() {
  if (!document.documentElement.dataset.part) location.reload();
}

async function visit() {
  // At once: another tab may ask for the newer version while this one still loads.
  navigator.serviceWorker?.addEventListener("controllerchange", loadAgain);
  const registration = await register();
  watch(registration);
  registration.addEventListener("updatefound", () => watch(registration));
  registration.active?.postMessage({ act: "keep", addresses: addresses() });
}

visit().catch(() => {}); // where nothing can be kept, everything else works
