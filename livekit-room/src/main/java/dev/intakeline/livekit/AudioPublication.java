package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.intakeline.livekit.wire.Wire;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * An audio track that we publish. Its owner pushes a frame each 10 ms: silence too, since what
 * isn't pushed isn't sent. Methods may be called by any thread, one at a time in the order meant.
 */
public final class AudioPublication implements AutoCloseable {

  /** The rate of what is pushed, in samples a second. */
  public static final int RATE_HZ = 48_000;

  /** Samples in a frame: 10 ms, mono. */
  public static final int FRAME_SAMPLES = RATE_HZ / 100;

  /** The native objects behind it. */
  private record Natives(long source, long track, long publication) {}

  private final LiveKitRoom room;
  private final Natives natives;

  // Sent again and again: the request never changes, only the samples it points to. The arena is
  // the collector's, so that no late push can write into memory given back.
  private final MemorySegment samples;
  private final MemorySegment request;
  private final MemorySegment answer;
  private boolean closed;
  private volatile TrackId id;

  private AudioPublication(LiveKitRoom room, TrackId id, Natives natives) {
    this.room = room;
    this.id = id;
    this.natives = natives;
    Arena arena = Arena.ofAuto();
    samples = arena.allocate(JAVA_SHORT, FRAME_SAMPLES);
    request =
        arena.allocateFrom(
            JAVA_BYTE, Requests.captureFrame(natives.source(), samples.address()).toByteArray());
    answer = arena.allocate(2L * Long.BYTES, Long.BYTES);
  }

  static AudioPublication publish(
      LiveKitRoom room, Core core, OwnedHandles handles, long participant, String name)
      throws RoomException {
    Wire.NewAudioSourceResponse source = core.call(Requests.newAudioSource()).getNewAudioSource();
    handles.own(source);
    long sourceHandle = source.getSource().getHandle().getId();
    Wire.CreateAudioTrackResponse track =
        core.call(Requests.createAudioTrack(name, sourceHandle)).getCreateAudioTrack();
    handles.own(track);
    long trackHandle = track.getTrack().getHandle().getId();
    Wire.PublishTrackCallback published =
        core.ask(id -> Requests.publishTrack(participant, trackHandle, id), Core.ANSWER_LIMIT)
            .getPublishTrack();
    if (published.hasError()) {
      handles.release(trackHandle);
      handles.release(sourceHandle);
      throw new RoomException(RoomException.Reason.REFUSED, "the audio track wasn't published");
    }
    handles.own(published);
    Wire.OwnedTrackPublication publication = published.getPublication();
    return new AudioPublication(
        room,
        new TrackId(publication.getInfo().getSid()),
        new Natives(sourceHandle, trackHandle, publication.getHandle().getId()));
  }

  /** The server's name for the track; another one after a reconnect that had to begin anew. */
  public TrackId id() {
    return id;
  }

  void rename(TrackId next) {
    id = next;
  }

  /**
   * Sends the 10 ms that begin at the offset. They are copied before this returns, which takes
   * microseconds and allocates nothing; nobody is waited for.
   *
   * @param pushed 48 kHz, mono, with {@link #FRAME_SAMPLES} samples or more from the offset on
   * @return false once the publication is closed or the room is left, or if the core refused it
   */
  public synchronized boolean push(short[] pushed, int offset) {
    Objects.checkFromIndexSize(offset, FRAME_SAMPLES, pushed.length);
    if (closed) {
      return false;
    }
    MemorySegment.copy(pushed, offset, samples, JAVA_SHORT, 0, FRAME_SAMPLES);
    long handle = Ffi.request(request.address(), request.byteSize(), answer.address());
    return handle != 0 && Ffi.drop(handle);
  }

  /** Mutes or unmutes the track; the others are told. What is pushed meanwhile isn't heard. */
  public void mute(boolean isMuted) throws RoomException {
    room.mute(natives.track(), isMuted);
  }

  /** Takes the track back. Harmless when repeated, or after the room was left. */
  @Override
  public void close() {
    if (stop()) {
      room.unpublish(this);
    }
  }

  /** Sends no frame from now on; false when that was so already. */
  synchronized boolean stop() {
    boolean first = !closed;
    closed = true;
    return first;
  }

  /** Gives the native objects back, once the track is taken back. */
  void release(OwnedHandles handles) {
    handles.release(natives.publication());
    handles.release(natives.track());
    handles.release(natives.source());
  }
}
