"""What the service worker of a site keeps for a time without a connection."""

from playwright.sync_api import Page

KEPT = """async (paths) => {
  for (let tries = 0; tries < 300; tries += 1) {
    const { active, scope } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const cache = await caches.open(`site ${new URL(scope ?? location.href).pathname}`);
    const kept = (await cache.keys()).map(({ url }) => url.split("?")[0]);
    if (active?.state === "activated" && paths.every((path) => kept.includes(scope + path))) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}"""


def stay(page: Page, *paths: str) -> None:
    """Stay on a page until these files of its site are kept."""
    assert page.evaluate(KEPT, paths)
