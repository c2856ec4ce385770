/* In the place of the service worker, where a site has none: an earlier one would go on showing what it kept, for ever.
 *
 * Browsers look for a newer worker at each visit. They find this one: it takes over at once, removes what was kept and
 * itself, and answers nothing, so that pages come from the network again. An open page loads again by its own script. */

/** @type {ServiceWorkerGlobalScope} */
const last = /** @type {any} */ (self);

async function withdraw() {
  await caches.delete(`site ${new URL(last.registration.scope).pathname}`);
  await last.registration.unregister();
}

last.addEventListener("install", () => last.skipWaiting());
last.addEventListener("activate", (event) => event.waitUntil(withdraw()));
