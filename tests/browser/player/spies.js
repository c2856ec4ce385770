/* Notes, with the page's own time, what the player says, sounds, buzzes and asks of the screen. */
window.noted = [];
const note = (what, value) => window.noted.push([Date.now(), what, value]);

class Tone {
  frequency = { setValueAtTime: (hertz) => (this.from = hertz), linearRampToValueAtTime: (hertz) => (this.to = hertz) };
  connect = (next) => next;
  start = () => note("tone", [this.from, this.to]);
  stop = () => {};
}
window.AudioContext = class {
  currentTime = 0;
  resume = async () => {};
  suspend = async () => {};
  createOscillator = () => new Tone();
  createGain = () => ({ gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect: (next) => next });
};
SpeechSynthesis.prototype.speak = (speech) => note("say", speech.text);
Navigator.prototype.vibrate = (pattern) => pattern !== 0 && note("buzz", pattern);
Object.defineProperty(navigator, "wakeLock", {
  value: {
    request: async () => {
      note("lock", "on");
      const lock = new EventTarget();
      lock.released = false;
      lock.release = async () => {
        lock.released = true;
        note("lock", "off");
      };
      window.screenLock = lock;
      return lock;
    },
  },
});
let hidden = false;
Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
window.hide = (now) => {
  hidden = now;
  if (hidden && window.screenLock) window.screenLock.released = true; // as browsers do
  document.dispatchEvent(new Event("visibilitychange"));
};
