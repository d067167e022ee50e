package dev.intakeline.local.bench.kills;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.process.LaunchException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * When in the two-question call a media worker is struck. What the call's journal says decides, as
 * it is written; a tool call is caught on its way ({@link ToolGate}).
 */
enum KillMoment {
  /** The second question is being spoken, after the acknowledgement of the first answer. */
  IN_QUESTION(1_500),
  /** The caller is speaking the second answer. */
  IN_ANSWER(150),
  /** The first answer counts, its acknowledgement is about to be spoken. */
  BEFORE_ACKNOWLEDGEMENT(0),
  /** The acknowledgement of the first answer is being spoken. */
  DURING_ACKNOWLEDGEMENT(350),
  /** The second answer is on its way to the tool. */
  DURING_TOOL_CALL(0);

  /** The scenario in which these moments lie. */
  static final String SCENARIO = "first-thread";

  private static final LinkId FIRST = new LinkId("fever");
  private static final LinkId SECOND = new LinkId("days");
  private static final long NANOS_PER_MS = 1_000_000;

  private final long afterMs;

  KillMoment(long afterMs) {
    this.afterMs = afterMs;
  }

  /** As on the command line and in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Fails, naming those there are, where there is none of this name. */
  static KillMoment labelled(String label) {
    return Arrays.stream(values())
        .filter(moment -> moment.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchException(
                    "There is no moment '"
                        + label
                        + "'. There are: "
                        + Arrays.stream(values())
                            .map(KillMoment::label)
                            .collect(Collectors.joining(", "))));
  }

  /** When to strike, on the monotonic clock, as soon as the journal tells. */
  OptionalLong due(List<Entry> entries) {
    Optional<Entry> sign =
        switch (this) {
          case IN_QUESTION -> first(entries, 0, KillMoment::asksSecond);
          case IN_ANSWER ->
              first(
                  entries,
                  indexOf(entries, KillMoment::asksSecond),
                  event -> event instanceof CallEvent.SpeechStarted);
          case BEFORE_ACKNOWLEDGEMENT -> first(entries, 0, KillMoment::answersFirst);
          case DURING_ACKNOWLEDGEMENT ->
              first(
                  entries,
                  indexOf(entries, KillMoment::answersFirst),
                  event -> event instanceof CallEvent.Prompted);
          case DURING_TOOL_CALL -> Optional.empty();
        };
    return sign.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(sign.get().monotonicNanos() + afterMs * NANOS_PER_MS);
  }

  /** From here on the next tool call is the one that is meant. */
  boolean catchesToolCalls(List<Entry> entries) {
    return this == DURING_TOOL_CALL && first(entries, 0, KillMoment::asksSecond).isPresent();
  }

  private static boolean asksSecond(CallEvent event) {
    return event instanceof CallEvent.Prompted prompted
        && prompted.item().equals(Optional.of(SECOND));
  }

  private static boolean answersFirst(CallEvent event) {
    return event instanceof CallEvent.AnswerCommitted committed
        && committed.answer().linkId().equals(FIRST);
  }

  private static int indexOf(List<Entry> entries, Predicate<CallEvent> wanted) {
    for (int i = 0; i < entries.size(); i++) {
      if (wanted.test(entries.get(i).event())) {
        return i;
      }
    }
    return entries.size();
  }

  /** The first from that place on; what stands before it was another moment's. */
  private static Optional<Entry> first(List<Entry> entries, int from, Predicate<CallEvent> wanted) {
    return entries.stream()
        .skip(from) // no test is skipped: what stands before was another moment's
        .filter(entry -> wanted.test(entry.event()))
        .findFirst();
  }
}
