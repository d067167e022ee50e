package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisitsTest {
  private final Visits visits = new Visits();

  @Test
  void whoCameAndWentIsGoneInWhateverOrderItIsTold() {
    visits.left("2");
    assertThat(visits.isGone()).isFalse();
    assertThat(visits.hasJoined()).isFalse();

    visits.joined("1");
    assertThat(visits.isGone()).isTrue();
    assertThat(visits.hasJoined()).isTrue();
  }

  @Test
  void whatIsToldTwiceCountsOnce() {
    visits.joined("1");
    visits.joined("3");
    visits.left("2");
    visits.left("2");

    assertThat(visits.isGone()).as("came back").isFalse();
  }

  @Test
  void whoIsReplacedByTheirOwnNewConnectionIsHere() {
    visits.joined("1");
    visits.joined("2");
    visits.left("3");

    assertThat(visits.isGone()).isFalse();
  }

  @Test
  void whoComesAndGoesTooOftenCountsAsHere() {
    for (int i = 0; i < Visits.EVENTS_MAX; i++) {
      visits.joined("j" + i);
      visits.left("l" + i);
    }

    assertThat(visits.isGone()).isFalse();
  }
}
