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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One scripted caller in one room, from joining to leaving. */
final class ScriptedCaller implements RoomListener {
  private static final Duration CALL_MAX = Duration.ofMinutes(8);
  private static final long FRAME_NANOS = 10_000_000L;

  private final String name;
  private final Script script;
  private final Function<String, Clip> voice;
  private final Ear ear;
  private final Mouth mouth;
  private final List<TrackEar> tracks = new CopyOnWriteArrayList<>();
  private volatile boolean roomClosed;

  /**
   * @param name stands in the log
   * @param script what is said, and when
   * @param voice the sound of what is said
   * @param recogniser understands the agent
   * @param marks whether the end of each line is marked
   */
  ScriptedCaller(
      String name,
      Script script,
      Function<String, Clip> voice,
      SpeechToText.Session recogniser,
      boolean marks) {
    this.name = name;
    this.script = script;
    this.voice = voice;
    this.mouth = new Mouth(AudioPublication.FRAME_SAMPLES, marks);
    this.ear = new Ear(recogniser, (heard, sound) -> script.heard(heard, sound, System.nanoTime()));
  }

  /**
   * Makes the call.
   *
   * @param tapeFile gets both sides' sound, aligned
   */
  CallerLog call(JoinOptions options, Path tapeFile)
      throws RoomException, IOException, InterruptedException {
    try (LiveKitRoom room = LiveKitRoom.join(options, this);
        AudioPublication microphone = room.publishAudio("microphone");
        Tape tape = new Tape(tapeFile, AudioPublication.FRAME_SAMPLES)) {
      long joined = System.nanoTime();
      CallerLog.Ended ended = converse(microphone, tape, joined);
      ear.close();
      return new CallerLog(
          CallerLog.FORMAT,
          name,
          joined,
          joined,
          mouth.said(),
          ear.heard(),
          ended,
          ear.marks(),
          voices());
    }
  }

  private CallerLog.Ended converse(AudioPublication microphone, Tape tape, long start)
      throws IOException {
    short[] said = new short[AudioPublication.FRAME_SAMPLES];
    short[] silence = new short[AudioPublication.FRAME_SAMPLES];
    long due = start;
    while (true) {
      long now = System.nanoTime();
      long audibleSince = ear.audibleSinceNanos();
      if (!mouth.isSpeaking()) {
        script.next(now, audibleSince).ifPresent(this::speak);
      }
      mouth.next(said, now, audibleSince != 0);
      microphone.push(said, 0);
      tape.write(said, ear.nextForTape().map(ScriptedCaller::fullFrame).orElse(silence));
      if (roomClosed) {
        return CallerLog.Ended.ROOM_CLOSED;
      }
      if (script.hangsUp() && !mouth.isSpeaking()) {
        return CallerLog.Ended.HUNG_UP;
      }
      if (now - start > CALL_MAX.toNanos()) {
        return CallerLog.Ended.TIME_LIMIT;
      }
      due += FRAME_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }

  private List<CallerLog.Voice> voices() {
    return tracks.stream().map(TrackEar::voice).flatMap(Optional::stream).toList();
  }

  private void speak(Script.Line line) {
    mouth.say(Voicing.plain(line.words()), voice.apply(line.words()), line.answer());
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
    TrackEar voice = new TrackEar(track.id().toString(), ear);
    tracks.add(voice);
    return Optional.of(voice);
  }
}
