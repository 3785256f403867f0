import { describe, expect, it, vi } from 'vitest';
import { createVideoDeck, type DeckEvents } from './videoDeck.ts';

/** The part of a video element a deck touches. */
class FakeVideo extends EventTarget {
  src = '';
  duration = 8;
  currentTime = 0;
  load = vi.fn();
  pause = vi.fn();
  play = vi.fn(() => Promise.resolve());
  removeAttribute = vi.fn(() => {
    this.src = '';
  });

  at(seconds: number) {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }
}

const asElement = (video: FakeVideo) => video as unknown as HTMLVideoElement;

function setUp() {
  const events = {
    moved: vi.fn(),
    buffering: vi.fn(),
    ended: vi.fn(),
    failed: vi.fn(),
    swapped: vi.fn(),
    refused: vi.fn(),
  } satisfies DeckEvents;
  const deck = createVideoDeck(() => events);
  const videos = [new FakeVideo(), new FakeVideo()] as const;
  deck.attach(0, asElement(videos[0]));
  deck.attach(1, asElement(videos[1]));
  return { deck, videos, events };
}

describe('createVideoDeck', () => {
  it('loads the next clip only in the last five seconds', () => {
    const { deck, videos } = setUp();
    deck.show('/1.mp4', 0);
    deck.expect('/2.mp4');
    videos[0].at(2.9);
    expect(videos[1].src).toBe('');
    videos[0].at(3.1);
    expect(videos[1].src).toBe('/2.mp4');
  });

  it('swaps to the preloaded clip without loading it again', () => {
    const { deck, videos, events } = setUp();
    deck.show('/1.mp4', 0);
    deck.expect('/2.mp4');
    videos[0].at(7);
    deck.show('/2.mp4', 0);
    expect(events.swapped).toHaveBeenLastCalledWith(1);
    expect(videos[1].load).toHaveBeenCalledTimes(1);
    deck.play();
    expect(videos[1].play).toHaveBeenCalledTimes(1);
    expect(videos[0].play).not.toHaveBeenCalled();
  });

  it('loads in place when the clip was not expected, at the asked second', () => {
    const { deck, videos, events } = setUp();
    deck.show('/1.mp4', 0);
    deck.show('/5.mp4', 3);
    expect(videos[0].src).toBe('/5.mp4');
    expect(videos[0].currentTime).toBe(3);
    expect(events.swapped).not.toHaveBeenCalled();
  });

  it('hears only the clip on screen, except when the other one breaks', () => {
    const { deck, videos, events } = setUp();
    deck.show('/1.mp4', 0);
    deck.expect('/2.mp4');
    videos[0].at(7);
    videos[1].dispatchEvent(new Event('ended'));
    expect(events.ended).not.toHaveBeenCalled();
    videos[1].dispatchEvent(new Event('error'));
    expect(events.failed).toHaveBeenCalledWith('/2.mp4');
  });

  it('shows the clip when its element arrives later', () => {
    const deck = createVideoDeck(() => setUp().events);
    deck.show('/1.mp4', 0);
    const late = new FakeVideo();
    deck.attach(0, asElement(late));
    expect(late.src).toBe('/1.mp4');
  });

  it('says when the browser refuses to play by itself', async () => {
    const { deck, videos, events } = setUp();
    deck.show('/1.mp4', 0);
    const refusal = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    videos[0].play.mockReturnValueOnce(Promise.reject(refusal));
    deck.play();
    await vi.waitFor(() => expect(events.refused).toHaveBeenCalledTimes(1));
  });
});
