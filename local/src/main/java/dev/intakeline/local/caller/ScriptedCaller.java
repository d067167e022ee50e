package dev.intakeline.local.caller;

import dev.intakeline.livekit.AudioPublication;
import dev.intakeline.livekit.AudioSink;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.livekit.LiveKitRoom;
import dev.intakeline.livekit.RemoteTrack;
import dev.intakeline.livekit.RoomEvent;
import dev.intakeline.livekit.RoomException;
import dev.intakeline.livekit.RoomListener;
import dev.intakeline.media.listen.SpeechToText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One scripted caller in one room, from joining to leaving. */
final class ScriptedCaller implements RoomListener {
  private static final Duration CALL_MAX = Duration.ofMinutes(8);
  private static final long FRAME_NANOS = 10_000_000L;

  private final Scenario scenario;
  private final Voicing voicing;
  private final Ear ear;
  private final Conversation conversation;
  private final Mouth mouth = new Mouth(AudioPublication.FRAME_SAMPLES);
  private volatile boolean roomClosed;

  ScriptedCaller(Scenario scenario, Voicing voicing, SpeechToText.Session recogniser) {
    this.scenario = scenario;
    this.voicing = voicing;
    this.conversation = new Conversation(new Cues(scenario.cues()));
    this.ear = new Ear(recogniser, heard -> conversation.heard(heard, System.nanoTime()));
  }

  /**
   * Makes the call.
   *
   * @param tapeFile gets both sides' sound, aligned
   */
  CallerLog call(JoinOptions options, Path tapeFile)
      throws RoomException, IOException, InterruptedException {
    prepare();
    try (LiveKitRoom room = LiveKitRoom.join(options, this);
        AudioPublication microphone = room.publishAudio("microphone");
        Tape tape = new Tape(tapeFile, AudioPublication.FRAME_SAMPLES)) {
      long joined = System.nanoTime();
      CallerLog.Ended ended = talk(microphone, tape, joined);
      ear.close();
      return new CallerLog(
          CallerLog.FORMAT, scenario.name(), joined, joined, mouth.said(), ear.heard(), ended);
    }
  }

  /** Synthesis is done before the call: the caller's own slowness must not be in the figures. */
  private void prepare() {
    for (Scenario.Cue cue : scenario.cues()) {
      for (Scenario.Reply reply : cue.replies()) {
        voicing.sound(reply.says());
        reply.interruptsWith().ifPresent(voicing::sound);
      }
    }
  }

  private CallerLog.Ended talk(AudioPublication microphone, Tape tape, long start)
      throws IOException {
    short[] said = new short[AudioPublication.FRAME_SAMPLES];
    short[] silence = new short[AudioPublication.FRAME_SAMPLES];
    long due = start;
    while (true) {
      long now = System.nanoTime();
      long audibleSince = ear.audibleSinceNanos();
      if (!mouth.isSpeaking()) {
        Optional<Conversation.Line> line = conversation.next(now, audibleSince);
        line.ifPresent(this::speak);
      }
      mouth.next(said, now, audibleSince != 0);
      microphone.push(said, 0);
      tape.write(said, ear.nextForTape().map(ScriptedCaller::fullFrame).orElse(silence));
      if (roomClosed) {
        return CallerLog.Ended.ROOM_CLOSED;
      }
      if (conversation.hangsUp() && !mouth.isSpeaking()) {
        return CallerLog.Ended.HUNG_UP;
      }
      if (now - start > CALL_MAX.toNanos()) {
        return CallerLog.Ended.TIME_LIMIT;
      }
      due += FRAME_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }

  private void speak(Conversation.Line line) {
    mouth.say(Voicing.plain(line.words()), voicing.sound(line.words()), line.answer());
  }

  private static short[] fullFrame(short[] heard) {
    return heard.length == AudioPublication.FRAME_SAMPLES
        ? heard
        : Arrays.copyOf(heard, AudioPublication.FRAME_SAMPLES);
  }

  @Override
  public void on(RoomEvent event) {
    if (event instanceof RoomEvent.Disconnected) {
      roomClosed = true;
    }
  }

  @Override
  public Optional<AudioSink> hear(RemoteTrack track) {
    return Optional.of(ear);
  }
}
