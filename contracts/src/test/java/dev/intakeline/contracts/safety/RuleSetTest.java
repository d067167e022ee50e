package dev.intakeline.contracts.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  @Test
  void refusesMoreCriticalPhrasesThanAreListenedFor() {
    assertThat(rules(Severity.CRITICAL, 400).criticalPhrases()).hasSize(400);
    assertThatThrownBy(() -> rules(Severity.CRITICAL, 401))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rule set urgent has 401 critical phrases, at most 400 can be listened for");
  }

  @Test
  void countsOnlyWhatIsListenedFor() {
    assertThat(rules(Severity.URGENT, 401).criticalPhrases()).isEmpty();
  }

  private static RuleSet rules(Severity severity, int count) {
    List<String> phrases = IntStream.range(0, count).mapToObj(i -> "phrase " + i).toList();
    PhraseRule rule = new PhraseRule("danger", severity, "danger", phrases);
    PhraseRule again = new PhraseRule("again", severity, "danger", List.of("phrase 0"));
    return new RuleSet("urgent", "1", "en-US", List.of(rule, again), List.of());
  }
}
