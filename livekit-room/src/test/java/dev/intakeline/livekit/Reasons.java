package dev.intakeline.livekit;

/** Why something failed. */
final class Reasons {
  private Reasons() {}

  interface Action {
    void run() throws RoomException;
  }

  static RoomException.Reason of(Action action) {
    try {
      action.run();
    } catch (RoomException e) {
      return e.reason();
    }
    throw new AssertionError("it didn't fail");
  }
}
