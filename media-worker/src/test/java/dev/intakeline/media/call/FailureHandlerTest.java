package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureHandlerTest {
  /** Else a media server that is away would look like a bug of ours. */
  @Test
  void describesWhatBrokeOnAnotherThreadAsItWasThere() {
    var away =
        new Rooms.RoomUnavailableException("alex in room 7", new IllegalStateException("alex"));
    var caught = new ExecutionException(away);

    assertThat(FailureHandler.described(caught))
        .startsWith(Rooms.RoomUnavailableException.class.getName() + " at ")
        .contains("FailureHandlerTest.java")
        .doesNotContain("alex");
  }

  @Test
  void describesABugByItsClassAndPlaceAlone() {
    assertThat(FailureHandler.described(new IllegalStateException("my chest hurts")))
        .startsWith("java.lang.IllegalStateException at dev.intakeline.")
        .doesNotContain("chest");
  }
}
