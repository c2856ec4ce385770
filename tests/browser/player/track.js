/* A track that a test plays: it goes on by so many seconds when it is told to. */
window.laid = [];
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  window.laid.push([Date.now(), blob.size]);
  return make(blob);
};
window.Audio = class extends EventTarget {
  paused = true;
  currentTime = 0;
  readyState = 4;
  muted = false;
  constructor() {
    super();
    window.track = this;
  }
  load() {}
  removeAttribute() {}
  async play() {
    this.paused = false;
  }
  pause() {
    this.paused = true;
    queueMicrotask(() => this.dispatchEvent(new Event("pause")));
  }
};
window.played = (seconds) => {
  window.track.currentTime += seconds;
  window.track.dispatchEvent(new Event("timeupdate"));
};
