"""What a device may lack or refuse, each as a script that runs before the page's own."""

_REFUSES = "throw new DOMException('refused', 'NotAllowedError')"
_REJECTS = "Promise.reject(new DOMException('refused', 'NotAllowedError'))"


def _gone(name: str) -> str:
    """A name of the window that is not there."""
    return f"delete window.{name}; Object.defineProperty(window, '{name}', {{ value: undefined }})"


def _forbidden(owner: str, name: str) -> str:
    """A name that may not even be looked at."""
    return f"Object.defineProperty({owner}, '{name}', {{ get() {{ {_REFUSES} }} }})"


MUTE = {
    "no tones at all": _gone("AudioContext"),
    "no context": f"window.AudioContext = class {{ constructor() {{ {_REFUSES} }} }}",
    "a context that stays closed": f"AudioContext.prototype.resume = () => {_REJECTS}",
    "a context that throws when it is woken": f"AudioContext.prototype.resume = () => {{ {_REFUSES} }}",
    "no oscillator": f"AudioContext.prototype.createOscillator = () => {{ {_REFUSES} }}",
    "no gain": f"AudioContext.prototype.createGain = () => {{ {_REFUSES} }}",
    "a graph that cannot be joined": f"AudioNode.prototype.connect = () => {{ {_REFUSES} }}",
}
"""Refusals after which no tone can be heard, as the player must say."""

REFUSED = {
    "a context that cannot rest": f"AudioContext.prototype.suspend = () => {{ {_REFUSES} }}",
    "no voice at all": _gone("speechSynthesis"),
    "a voice that may not be looked at": _forbidden("window", "speechSynthesis"),
    "a voice that does not speak": f"SpeechSynthesis.prototype.speak = () => {{ {_REFUSES} }}",
    "a voice that cannot be stopped": f"SpeechSynthesis.prototype.cancel = () => {{ {_REFUSES} }}",
    "no voices": "SpeechSynthesis.prototype.getVoices = () => []",
    "no utterance": _gone("SpeechSynthesisUtterance"),
    "no buzz": "Navigator.prototype.vibrate = undefined",
    "a buzz that throws": f"Navigator.prototype.vibrate = () => {{ {_REFUSES} }}",
    "no lock": f"WakeLock.prototype.request = () => {_REJECTS}",
    "a lock that throws": f"WakeLock.prototype.request = () => {{ {_REFUSES} }}",
    "a lock that may not be looked at": _forbidden("Navigator.prototype", "wakeLock"),
    "a lock that is not let go": f"WakeLockSentinel.prototype.release = () => {{ {_REFUSES} }}",
    "storage that may not be looked at": _forbidden("window", "localStorage"),
    "storage that is full": f"Storage.prototype.setItem = () => {{ {_REFUSES} }}",
    "storage that cannot be read": f"Storage.prototype.getItem = () => {{ {_REFUSES} }}",
    "no media queries": _gone("matchMedia"),
    "media queries that throw": f"window.matchMedia = () => {{ {_REFUSES} }}",
    "media queries without listeners": "window.matchMedia = () => ({ matches: false })",
    "media queries that give nothing": "window.matchMedia = () => null",
    "no workers": _forbidden("Navigator.prototype", "serviceWorker"),
    "no lasting storage": _forbidden("Navigator.prototype", "storage"),
    "storage that will not last": f"StorageManager.prototype.persist = () => {_REJECTS}",
    "a language that is none": "Object.defineProperty(Navigator.prototype, 'language', { get: () => 'en-US@posix' })",
    "no language": "Object.defineProperty(Navigator.prototype, 'language', { get: () => '' })",
}
"""Refusals that nobody need be told of."""
