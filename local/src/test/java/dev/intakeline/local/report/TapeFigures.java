package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.intakeline.media.audio.Audible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gaps and barge-ins measured again, from nothing but the stereo sound that a caller leaves: 10 ms
 * frames, left what it said, right what it heard.
 */
public final class TapeFigures {
  private static final int HEADER_BYTES = 44;
  private static final int FRAME = 480;
  private static final int FRAME_MS = 10;

  /** A frame and a half on each side. */
  private static final double WITHIN_MS = 25;

  /** Where a busy machine let the caller's clock come late, one in four may be off by so much. */
  private static final double WITHIN_MS_MAX = 500;

  /** A pause within one's own sentence is shorter. */
  private static final int SILENT_FRAMES = 45;

  private static final int ONSET_FRAMES = 2;

  /** From the first audible frame to the last. */
  private record Stretch(int first, int last) {}

  private final List<Stretch> said;
  private final List<Stretch> heard;

  private TapeFigures(List<Stretch> said, List<Stretch> heard) {
    this.said = said;
    this.heard = heard;
  }

  /** Reads a 48 kHz stereo wave file. */
  public static TapeFigures of(Path wav) throws IOException {
    byte[] file = Files.readAllBytes(wav);
    return of(
        ByteBuffer.wrap(file, HEADER_BYTES, file.length - HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer());
  }

  static TapeFigures of(ShortBuffer stereo) {
    return new TapeFigures(stretches(stereo, 0, 1), stretches(stereo, 1, ONSET_FRAMES));
  }

  /** Fails where the report's gaps and barge-ins aren't those of the tape that it names. */
  public static void assertAgree(DemoReport report) throws IOException {
    TapeFigures tape = of(Path.of(report.callerWav()));
    List<Double> gaps =
        report.turns().stream()
            .map(DemoReport.Turn::responseGapMs)
            .flatMap(Optional::stream)
            .toList();
    List<Double> bargeIns = report.bargeIns().stream().map(DemoReport.BargeIn::reactionMs).toList();
    assertThat(tape.gapsMs()).hasSameSizeAs(gaps);
    assertThat(tape.bargeInsMs()).hasSameSizeAs(bargeIns);
    assertClose(both(tape.gapsMs(), tape.bargeInsMs()), both(gaps, bargeIns));
  }

  private static List<Double> both(List<Double> gaps, List<Double> bargeIns) {
    return Stream.concat(gaps.stream(), bargeIns.stream()).toList();
  }

  private static void assertClose(List<Double> measured, List<Double> reported) {
    int close = 0;
    for (int i = 0; i < measured.size(); i++) {
      assertThat(measured.get(i)).isCloseTo(reported.get(i), within(WITHIN_MS_MAX));
      close += Math.abs(measured.get(i) - reported.get(i)) <= WITHIN_MS ? 1 : 0;
    }
    assertThat(close).isGreaterThanOrEqualTo(measured.size() - measured.size() / 4);
  }

  /** Milliseconds from the caller's last audible frame to the agent's next first one. */
  public List<Double> gapsMs() {
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Stretch words = said.get(i);
      int nextSaid = i + 1 < said.size() ? said.get(i + 1).first : Integer.MAX_VALUE;
      if (agentAt(words.first).isEmpty()) {
        heard.stream()
            .filter(voice -> voice.first > words.last && voice.first < nextSaid)
            .findFirst()
            .ifPresent(voice -> gaps.add((double) (voice.first - words.last) * FRAME_MS));
      }
    }
    return gaps;
  }

  /** Milliseconds from the caller's first audible frame to the agent's last. */
  public List<Double> bargeInsMs() {
    List<Double> reactions = new ArrayList<>();
    for (Stretch words : said) {
      agentAt(words.first)
          .ifPresent(voice -> reactions.add((double) (voice.last - words.first) * FRAME_MS));
    }
    return reactions;
  }

  private Optional<Stretch> agentAt(int frame) {
    return heard.stream().filter(voice -> voice.first <= frame && voice.last >= frame).findFirst();
  }

  private static List<Stretch> stretches(ShortBuffer stereo, int channel, int onsetFrames) {
    List<Stretch> stretches = new ArrayList<>();
    short[] frame = new short[FRAME];
    int first = -1;
    int last = -1;
    int inARow = 0;
    for (int at = 0; (at + 1) * 2 * FRAME <= stereo.limit(); at++) {
      for (int i = 0; i < FRAME; i++) {
        frame[i] = stereo.get((at * FRAME + i) * 2 + channel);
      }
      boolean audible = Audible.is(frame, 0, FRAME);
      inARow = audible ? inARow + 1 : 0;
      if (first < 0 && inARow == onsetFrames) {
        first = at - onsetFrames + 1;
      }
      last = audible ? at : last;
      if (first >= 0 && at - last > SILENT_FRAMES) {
        stretches.add(new Stretch(first, last));
        first = -1;
      }
    }
    if (first >= 0) {
      stretches.add(new Stretch(first, last));
    }
    return stretches;
  }
}
