/* The site's service worker, as a page speaks to it. */

const SITE = new URL("../../../", import.meta.url);

/** @typedef {{wanted: boolean, kept: number, all: number, core: number, done?: boolean, failed?: number}} State  In bytes. */

/** Registers the worker; rejects where the browser keeps nothing. @returns {Promise<ServiceWorkerRegistration>} */
export async function register() {
  if (!("serviceWorker" in navigator)) throw new Error("no service workers");
  await navigator.serviceWorker.register(new URL("service-worker.js", SITE), { scope: SITE.href });
  return navigator.serviceWorker.ready;
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
