/* What the device may lack or refuse, without harm to all else. */

/**
 * Asks the device for something that can be done without; a refusal, at once or later, is nobody's fault.
 * @template T
 * @param {() => T} act
 * @returns {T | undefined} nothing where it was refused at once
 */
export function attempt(act) {
  try {
    const done = act();
    if (done instanceof Promise) done.catch(() => {});
    return done;
  } catch {
    return undefined;
  }
}
