package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the caller does with what it doesn't understand. */
class ConversationTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long LONG_AFTER = 60;

  private final Conversation conversation =
      new Conversation(
          new Answers(
              List.of(
                  new Scenario.Cue(
                      "are you in pain", List.of(Scenario.Reply.of("yes")), Optional.empty())),
              (mine, sound) -> true));

  @Test
  void asksForWordsThatItDidNotUnderstandOnceTheAgentIsSilent() {
    hears("a new train", 1);

    assertThat(said(1, 3)).as("it may be that the agent goes on").isEmpty();
    assertThat(conversation.next(10 * SECOND, 9 * SECOND)).as("the agent speaks").isEmpty();
    assertThat(said(11, LONG_AFTER)).as("it went on").isEmpty();

    hears("a new train", 70);
    assertThat(said(70, 70 + LONG_AFTER))
        .containsExactly(new Script.Line(Conversation.PARDON, false));
  }

  @Test
  void answersWhatItUnderstoodAtTheSecondHearing() {
    hears("a new train", 1);
    assertThat(said(1, 10)).containsExactly(new Script.Line(Conversation.PARDON, false));

    hears("are you in pain", 12);

    assertThat(said(12, LONG_AFTER)).containsExactly(new Script.Line("yes", true));
  }

  @Test
  void givesUpAskingAfterAWhile() {
    LongStream.rangeClosed(1, 5)
        .forEach(
            time -> {
              hears("a new train", time * LONG_AFTER);
              List<Script.Line> said = said(time * LONG_AFTER, (time + 1) * LONG_AFTER);
              assertThat(said).as("time %s", time).hasSize(time <= 3 ? 1 : 0);
            });
  }

  private void hears(String words, long second) {
    conversation.heard(
        new CallerLog.Heard(words, (second - 1) * SECOND, second * SECOND),
        new short[1],
        second * SECOND);
  }

  /** What it says in that time, asked ten times a second while the agent is silent. */
  private List<Script.Line> said(long fromSecond, long toSecond) {
    return LongStream.range(10 * fromSecond, 10 * toSecond)
        .mapToObj(tenth -> conversation.next(tenth * SECOND / 10, 0))
        .flatMap(Optional::stream)
        .toList();
  }
}
