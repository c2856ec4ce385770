/* The service worker: holds files of one version of the site, and serves them with or without a connection.
 *
 * The build puts `SITE` before this: {core: [path], files: {path: [hash, bytes]}}. Each file is kept under its path and
 * hash, so a worker finds its own version only, and what did not change need not be fetched again. A newer worker waits
 * until the reader asks for it. What the network gives in another version is passed on and not kept. */

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (self);

const HERE = worker.registration.scope;
const CACHE = `site ${new URL(HERE).pathname}`;
/** Its presence says that the reader wants everything kept. */
const MARK = `${HERE}?everything`;
/** Its presence says that the host sends files in other bytes than were published, so that no version can be kept. */
const ALTERED = `${HERE}?altered`;
const AT_ONCE = 4;

const PATHS = Object.keys(SITE.files);
/** @param {string} path */
const isOurs = (path) => Object.hasOwn(SITE.files, path);
/** @param {string} path */
const keyOf = (path) => `${HERE}${encodeURI(path)}?${SITE.files[path][0]}`;
/** @param {string} path */
const addressOf = (path) => HERE + encodeURI(path).replace(/(^|\/)index\.html$/, "$1");

/** The path of the file that an address means, or null when this version has none. @param {string} address */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  if (!(origin + pathname).startsWith(HERE)) return null;
  const path = decoded(origin + pathname)
    .slice(decoded(HERE).length)
    .replace(/(^|\/)$/, "$1index.html");
  return isOurs(path) ? path : null;
}

/** @param {string} address */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address; // no file has such an address
  }
}

/** The same address with a slash at its end. @param {string} address */
function withSlash(address) {
  const url = new URL(address);
  url.pathname += "/";
  return url.href;
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const open = () => caches.open(CACHE);
/** @param {string} path */
const stored = async (path) => (await open()).match(keyOf(path));

/** Give a file of this version and keep it; null when the network has another version. Rejects without a connection. @param {string} path */
async function keep(path) {
  const kept = await stored(path);
  if (kept) return kept;
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(addressOf(path), { cache });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await hashOf(bytes)) !== SITE.files[path][0]) continue;
    const headers = new Headers(response.headers);
    headers.delete("Accept-Ranges"); // a kept file comes whole
    const file = new Response(bytes, { headers });
    await (await open()).put(keyOf(path), file.clone()).catch(() => {}); // a full device reads it all the same
    return file;
  }
  return null;
}

/**
 * Keep many, a few at a time; `each` hears of every one, and ends it with false. Give those that could not be kept, and
 * whether the network gave them in other bytes.
 * @param {string[]} paths
 * @param {() => Promise<boolean>} [each]
 */
async function keepAll(paths, each = async () => true) {
  const left = [...paths];
  /** @type {{path: string, altered: boolean}[]} */
  const failed = [];
  const some = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const kept = await keep(path).catch(() => undefined);
      if (!kept) failed.push({ path, altered: kept === null });
      if (!(await each())) left.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  return failed;
}

/** Each path of which any version is kept. */
async function keptPaths() {
  const keys = await (await open()).keys();
  return [...new Set(keys.map(({ url }) => pathOf(url)))].filter((path) => path !== null);
}

const isMarked = async () => (await (await open()).match(MARK)) !== undefined;

/** What is kept of this version, in bytes, and whether the reader wants everything. */
async function state() {
  const keys = new Set((await (await open()).keys()).map(({ url }) => url));
  const sum = (/** @type {string[]} */ paths) => paths.reduce((bytes, path) => bytes + SITE.files[path][1], 0);
  return {
    wanted: await isMarked(),
    kept: sum(PATHS.filter((path) => keys.has(keyOf(path)))),
    all: sum(PATHS),
    core: sum(SITE.core),
  };
}

async function install() {
  const cache = await open();
  await cache.delete(ALTERED);
  const failed = await keepAll(SITE.core);
  if (failed.some(({ altered }) => altered)) await cache.put(ALTERED, new Response());
  if (failed.length) throw new Error(`Not kept: ${failed.map(({ path }) => path).join(", ")}`);
  await keepAll((await isMarked()) ? PATHS : await keptPaths());
}

/** Only this version stays, and of it only what `paths` names. @param {string[]} paths */
async function prune(paths) {
  const cache = await open();
  const staying = new Set([MARK, ...paths.map(keyOf)]);
  for (const { url } of await cache.keys()) if (!staying.has(url)) await cache.delete(url);
}

/** Pages that got the page for what is missing instead of themselves. */
const lost = new Set();

/** @param {string} clientId */
async function missing(clientId) {
  const page = isOurs("404.html") ? await stored("404.html") : undefined;
  lost.add(clientId);
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/**
 * A page's links hold only at its address with a slash, which some hosts, mail programs and people leave out.
 * @param {Request} request
 * @param {string} clientId
 */
async function page(request, clientId) {
  try {
    const path = pathOf(request.url);
    if (path) return (await keep(path)) || (await fetch(request));
    const proper = withSlash(request.url);
    const folder = pathOf(proper);
    return folder && (await keep(folder)) ? Response.redirect(proper) : await fetch(request);
  } catch {
    return missing(clientId);
  }
}

/**
 * A page that this version does not hold came from the network. So does all that it asks for: versions never mix.
 * @param {Request} request
 * @param {string} clientId
 * @param {string} path
 */
async function part(request, clientId, path) {
  const asker = lost.has(clientId) ? null : await worker.clients.get(clientId);
  const from = asker ? pathOf(asker.url) : null;
  const ours = lost.has(clientId) || (from && (await stored(from)));
  return (ours && (await keep(path))) || fetch(request);
}

/** @type {Record<string, (request: any, tell: (news: object) => void) => unknown>} */
const ACTS = {
  "take over": () => worker.skipWaiting(),
  keep: ({ addresses }) => keepAll(addresses.map(pathOf).filter((/** @type {string | null} */ path) => path !== null)),
  async everything(_, tell) {
    await (await open()).put(MARK, new Response());
    const failed = await keepAll(PATHS, async () => {
      tell(await state());
      return isMarked();
    });
    tell({ ...(await state()), done: true, failed: failed.length });
  },
  async remove(_, tell) {
    await (await open()).delete(MARK);
    await prune(SITE.core);
    tell({ ...(await state()), done: true });
  },
  state: async (_, tell) => tell({ ...(await state()), done: true }),
};

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(prune(PATHS)));

worker.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") return event.respondWith(page(request, resultingClientId));
  const path = pathOf(request.url);
  if (path) event.respondWith(part(request, clientId, path));
});

worker.addEventListener("message", (event) => {
  const act = ACTS[event.data.act];
  if (act) event.waitUntil(Promise.resolve(act(event.data, (news) => event.ports[0]?.postMessage(news))));
});
