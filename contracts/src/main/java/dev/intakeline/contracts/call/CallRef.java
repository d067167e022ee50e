package dev.intakeline.contracts.call;

import java.util.Optional;

/** A call among all tenants' calls; the base of every name that a call gets in other systems. */
public record CallRef(TenantId tenant, CallId call) {

  /** The id of the call's workflow; Temporal refuses a second running one of the same id. */
  public String workflowId() {
    return "call/" + tenant + "/" + call;
  }

  /**
   * The name of the call's LiveKit room. A tenant holds no underscore, so the two can't run
   * together.
   */
  public String roomName() {
    return tenant + "_" + call;
  }

  /**
   * Reads a room's name back.
   *
   * @return empty where the room isn't one of a call
   */
  public static Optional<CallRef> ofRoomName(String room) {
    int border = room.indexOf('_');
    if (border < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CallRef(
              new TenantId(room.substring(0, border)), new CallId(room.substring(border + 1))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return tenant + "/" + call;
  }
}
