package dev.intakeline.activities.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.Requests;
import dev.intakeline.contracts.call.CallRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClearingTest {
  private final List<CallRef> ended = new ArrayList<>();

  @Test
  void tokensEndAlsoWhereTheRoomCannotBeRemoved() {
    Clearing clearing = new Clearing(new BrokenRooms(), ended::add);

    assertThatThrownBy(() -> clearing.clear(Requests.CALL))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ended).containsExactly(Requests.CALL);
  }

  @Test
  void theRoomGoesAlsoWhereTheTokensCannotBeEnded() {
    List<CallRef> removed = new ArrayList<>();
    Clearing clearing =
        new Clearing(
            new BrokenRooms() {
              @Override
              public void remove(CallRef ref) {
                removed.add(ref);
              }
            },
            _ -> {
              throw new IllegalStateException();
            });

    assertThatThrownBy(() -> clearing.clear(Requests.CALL))
        .isInstanceOf(IllegalStateException.class);
    assertThat(removed).containsExactly(Requests.CALL);
  }

  /** As while the media server is away. */
  private static class BrokenRooms implements Rooms {
    @Override
    public void open(CallRef ref) {
      throw new IllegalStateException();
    }

    @Override
    public void remove(CallRef ref) {
      throw new IllegalStateException();
    }

    @Override
    public List<OpenRoom> all() {
      throw new IllegalStateException();
    }
  }
}
