package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.intakeline.livekit.wire.Wire;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;

/**
 * A room that we are in. Safe for any thread. What is asked waits for the server's answer, 5 s at
 * most. A lost connection is resumed by the core, unasked; {@link RoomEvent.Disconnected} is the
 * last event, and after it everything native is given back, closed or not.
 */
public final class LiveKitRoom implements AutoCloseable {
  private final Core core;
  private final RoomListener listener;
  private final OwnedHandles handles = new OwnedHandles();
  private final EventsThread events = new EventsThread();
  private final Participants participants = new Participants();
  private final Publications publications = new Publications();
  private final Hearing hearing;
  private final RoomEvents roomEvents;
  private final ParticipantIdentity identity;
  private final long roomHandle;
  private final long selfHandle;
  private final AtomicBoolean leaving = new AtomicBoolean();
  private volatile boolean isOver;

  private LiveKitRoom(
      Core core, Wire.ConnectCallback.Result joined, JoinOptions options, RoomListener listener) {
    this.core = core;
    this.listener = listener;
    handles.own(joined.getRoom());
    handles.own(joined.getLocalParticipant());
    roomHandle = joined.getRoom().getHandle().getId();
    selfHandle = joined.getLocalParticipant().getHandle().getId();
    identity = new ParticipantIdentity(joined.getLocalParticipant().getInfo().getIdentity());
    hearing = new Hearing(core, handles, options.hearingRateHz());
    roomEvents = new RoomEvents(listener, hearing, participants, publications);
  }

  /**
   * Joins a room, once; the listener is told of whoever is there already first.
   *
   * @throws RoomException library missing, bad token, unreachable, no such room, time-out
   */
  public static LiveKitRoom join(JoinOptions options, RoomListener listener) throws RoomException {
    Core core = Core.shared();
    Wire.ConnectCallback joined = Joining.join(core, options);
    LiveKitRoom room = new LiveKitRoom(core, joined.getResult(), options, listener);
    room.start(joined.getResult().getParticipantsList());
    return room;
  }

  /**
   * Loads what joining needs, so that the first join of this process doesn't wait for it. Needs no
   * server; blocks for about half a second, the next time for some milliseconds.
   *
   * @throws RoomException library missing, or of no use here
   */
  public static void warmUp() throws RoomException {
    WarmUp.of(Core.shared());
  }

  private void start(List<Wire.ConnectCallback.ParticipantWithTracks> present)
      throws RoomException {
    present.forEach(OwnedHandles::dropAllIn);
    events.add(() -> present.forEach(roomEvents::present));
    events.start();
    try {
      core.attach(roomHandle, this::received);
    } catch (RoomException e) {
      close();
      throw e;
    }
  }

  /** Who we are here. */
  public ParticipantIdentity identity() {
    return identity;
  }

  /** Who else is here now. */
  public Set<ParticipantIdentity> participants() {
    return participants.now();
  }

  /** Publishes an audio track: 48 kHz mono, pushed in frames of 10 ms. */
  public AudioPublication publishAudio(String name) throws RoomException {
    requireJoined();
    AudioPublication publication = AudioPublication.publish(this, core, handles, selfHandle, name);
    publications.add(publication);
    if (isOver) { // ended meanwhile: nobody else would stop it
      publication.stop();
    }
    return publication;
  }

  /**
   * Sends a data packet to everybody here, reliably and in order. Whoever hasn't been told of us
   * yet misses it: the server announces those who publish at once, mere listeners every 3 s.
   *
   * @param topic empty for none
   */
  public void sendData(byte[] payload, String topic) throws RoomException {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment copy = arena.allocateFrom(JAVA_BYTE, payload);
      Wire.FfiEvent sent =
          ask(id -> Requests.publishData(selfHandle, copy.address(), copy.byteSize(), topic, id));
      requireDone(!sent.getPublishData().hasError(), "the data packet wasn't sent");
    }
  }

  /** Sends the press of a key, as {@link #sendData}; a telephone hears it as DTMF. */
  public void sendDtmf(DtmfTone tone) throws RoomException {
    Wire.FfiEvent sent = ask(id -> Requests.publishDtmf(selfHandle, tone, id));
    requireDone(!sent.getPublishSipDtmf().hasError(), "the DTMF tone wasn't sent");
  }

  /** Sets attributes of ours; the others stay, an empty value removes. Needs its grant. */
  public void setAttributes(Map<String, String> attributes) throws RoomException {
    Map<String, String> copy = Map.copyOf(attributes);
    Wire.FfiEvent set = ask(id -> Requests.setAttributes(selfHandle, copy, id));
    requireDone(!set.getSetLocalAttributes().hasError(), "the attributes weren't set");
  }

  /**
   * Leaves, and gives everything native back; returns when the listener has been told, or after 5 s
   * with a listener that is busy. Harmless when repeated, or after the room dropped us.
   */
  @Override
  public void close() {
    if (leaving.compareAndSet(false, true)) {
      disconnect();
      if (events.isCurrent()) {
        end(DisconnectReason.LEFT);
      } else {
        events.add(() -> end(DisconnectReason.LEFT));
      }
    }
    if (!events.isCurrent()) {
      events.awaitEnd(Core.ANSWER_LIMIT);
    }
  }

  void mute(long track, boolean isMuted) throws RoomException {
    requireJoined();
    core.call(Requests.mute(track, isMuted));
  }

  void unpublish(AudioPublication publication) {
    publications.remove(publication);
    if (isOver) {
      return;
    }
    try {
      ask(id -> Requests.unpublishTrack(selfHandle, publication.id().value(), id));
    } catch (RoomException e) {
      // The server forgets the track when we leave; until then it is silent.
    }
    publication.release(handles);
  }

  /** Takes an event, on a native thread: never blocks. */
  private void received(Wire.RoomEvent event) {
    if (event.hasDataPacketReceived() && events.isFull()) {
      OwnedHandles.dropAllIn(event); // a flood; what changes the room comes first
    } else if (event.hasDisconnected()) {
      events.add(() -> dropped(event.getDisconnected().getReason()));
    } else {
      events.add(() -> roomEvents.handle(event));
    }
  }

  private void dropped(Wire.DisconnectReason reason) {
    if (leaving.compareAndSet(false, true)) {
      disconnect(); // ends the core's own tasks for this room
      end(DisconnectReason.ofOurs(reason));
    }
  }

  private void disconnect() {
    try {
      core.ask(id -> Requests.disconnect(roomHandle, id), Core.ANSWER_LIMIT);
    } catch (RoomException e) {
      // Whatever the core says: we are going, and the handles are given back next.
    }
  }

  /** The end, once, on the events thread. */
  private void end(DisconnectReason reason) {
    isOver = true;
    publications.stopAll();
    hearing.stopAll();
    core.detach(roomHandle);
    handles.releaseAll();
    events.finish();
    listener.on(new RoomEvent.Disconnected(reason));
  }

  private Wire.FfiEvent ask(LongFunction<Wire.FfiRequest> request) throws RoomException {
    requireJoined();
    return core.ask(request, Core.ANSWER_LIMIT);
  }

  private void requireJoined() throws RoomException {
    if (isOver || leaving.get()) {
      throw new RoomException(RoomException.Reason.ROOM_LEFT, "the room was left");
    }
  }

  private static void requireDone(boolean done, String otherwise) throws RoomException {
    if (!done) {
      throw new RoomException(RoomException.Reason.REFUSED, otherwise);
    }
  }
}
