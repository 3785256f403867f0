export type Side = 0 | 1;

/** What a deck tells about the clip on screen. */
export interface DeckEvents {
  moved: (seconds: number) => void;
  buffering: (waiting: boolean) => void;
  ended: () => void;
  failed: (url: string) => void;
  /** The other element is on screen from now on. */
  swapped: (front: Side) => void;
  /** The browser refused to start playing without a press. */
  refused: () => void;
}

/** The next clip is fetched when this many seconds are left of the one on screen. */
const PRELOAD_SECONDS = 5;

/** Two stacked video elements that behave as one: one plays while the other loads what comes next. */
export interface VideoDeck {
  /** Takes an element in; returns how to let it go. */
  attach(side: Side, video: HTMLVideoElement): () => void;
  /** Puts a clip on screen at a second, at once when the other element already has it. */
  show(url: string | null, seconds: number): void;
  /** What follows, or `null`; loaded when the end comes near. */
  expect(url: string | null): void;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
}

interface Slot {
  video: HTMLVideoElement | null;
  url: string | null;
}

function otherOf(side: Side): Side {
  return side === 0 ? 1 : 0;
}

function load(slot: Slot, url: string | null) {
  if (slot.video === null || slot.url === url) {
    return;
  }
  slot.url = url;
  if (url === null) {
    slot.video.removeAttribute('src');
  } else {
    slot.video.src = url;
  }
  slot.video.load();
}

interface Reel {
  slots: [Slot, Slot];
  front: Side;
  shownUrl: string | null;
  expectedUrl: string | null;
}

function loadAhead({ slots, front, expectedUrl }: Reel) {
  const { video } = slots[front];
  if (expectedUrl !== null && video !== null && video.duration - video.currentTime <= PRELOAD_SECONDS) {
    load(slots[otherOf(front)], expectedUrl);
  }
}

function listenersOf(reel: Reel, side: Side, video: HTMLVideoElement, tell: () => DeckEvents) {
  const whenFront = (act: () => void) => () => {
    if (reel.front === side) {
      act();
    }
  };
  const moved = whenFront(() => {
    tell().moved(video.currentTime);
    loadAhead(reel);
  });
  const waiting = whenFront(() => tell().buffering(true));
  const ready = whenFront(() => tell().buffering(false));
  const failed = () => {
    const { url } = reel.slots[side];
    ready();
    if (url !== null) {
      tell().failed(url);
    }
  };
  return {
    timeupdate: moved,
    seeked: moved,
    waiting,
    loadstart: waiting,
    loadeddata: ready,
    playing: ready,
    ended: whenFront(() => tell().ended()),
    error: failed,
  };
}

function attach(reel: Reel, side: Side, video: HTMLVideoElement, tell: () => DeckEvents): () => void {
  reel.slots[side] = { video, url: null };
  const listeners = Object.entries(listenersOf(reel, side, video, tell));
  for (const [name, listener] of listeners) {
    video.addEventListener(name, listener);
  }
  if (side === reel.front) {
    load(reel.slots[side], reel.shownUrl);
  }
  return () => {
    for (const [name, listener] of listeners) {
      video.removeEventListener(name, listener);
    }
    reel.slots[side] = { video: null, url: null };
  };
}

function show(reel: Reel, url: string | null, seconds: number, tell: () => DeckEvents) {
  const { slots } = reel;
  const back = otherOf(reel.front);
  reel.shownUrl = url;
  if (url !== null && slots[back].url === url && slots[reel.front].url !== url) {
    slots[reel.front].video?.pause();
    reel.front = back;
    tell().swapped(back);
    tell().buffering(false);
  } else {
    load(slots[reel.front], url);
  }
  const { video } = slots[reel.front];
  if (video !== null && video.currentTime !== seconds) {
    video.currentTime = seconds;
  }
  tell().moved(seconds);
}

/** Builds a deck; `tell` is read at every event, so its functions may change between renders. */
export function createVideoDeck(tell: () => DeckEvents): VideoDeck {
  const reel: Reel = {
    slots: [
      { video: null, url: null },
      { video: null, url: null },
    ],
    front: 0,
    shownUrl: null,
    expectedUrl: null,
  };
  const onScreen = () => reel.slots[reel.front].video;
  return {
    attach: (side, video) => attach(reel, side, video, tell),
    show: (url, seconds) => show(reel, url, seconds, tell),
    expect(url) {
      reel.expectedUrl = url;
      loadAhead(reel);
    },
    play() {
      onScreen()
        ?.play()
        .catch((reason: unknown) => {
          if (reason instanceof Error && reason.name === 'NotAllowedError') {
            tell().refused();
          }
        });
    },
    pause: () => onScreen()?.pause(),
    seek(seconds) {
      const video = onScreen();
      if (video !== null) {
        const end = Number.isNaN(video.duration) ? seconds : video.duration;
        video.currentTime = Math.min(Math.max(0, seconds), end);
      }
    },
  };
}
