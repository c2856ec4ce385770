/* The site's service worker, as a page speaks to it. */

const SITE = new URL("../../../", import.meta.url);

/** @typedef {{wanted: boolean, kept: number, all: number, core: number, done?: boolean, failed?: number}} State  In bytes. */

/** No version of the site could be kept: its files did not come, or in other bytes than were published. */
export class NotKept extends Error {}

/**
 * Registers the worker. Rejects where the browser keeps nothing, and with NotKept when the first worker found nothing to keep.
 * @returns {Promise<ServiceWorkerRegistration>}
 */
export async function register() {
  if (!("serviceWorker" in navigator)) throw new Error("no service workers");
  const registration = await navigator.serviceWorker.register(new URL("service-worker.js", SITE), { scope: SITE.href });
  return Promise.race([navigator.serviceWorker.ready, notKept(registration)]);
}

/** Rejects when the first worker gives up: then nothing is ever ready. @param {ServiceWorkerRegistration} registration @returns {Promise<never>} */
function notKept({ installing, waiting, active }) {
  return new Promise((_, reject) => {
    if (waiting || active) return;
    const look = () => installing?.state === "redundant" && reject(new NotKept());
    installing?.addEventListener("statechange", look);
    look();
  });
}

/** Whether the host sends files in other bytes than were published, as the worker found when it last tried. */
export async function isAltered() {
  const cache = await caches.open(`site ${SITE.pathname}`);
  return (await cache.match(`${SITE.href}?altered`)) !== undefined;
}

/**
 * Asks the worker to do something; `hear` gets each state on the way, and the promise the last.
 * @param {object} request
 * @param {(state: State) => void} [hear]
 * @returns {Promise<State>}
 */
export async function ask(request, hear = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => (data.done ? done(data) : hear(data));
    active?.postMessage(request, [port2]);
  });
}
