/** What the build puts before the service worker: for each file its hash and its bytes. */
declare const SITE: { core: string[]; files: Record<string, [string, number]> };
