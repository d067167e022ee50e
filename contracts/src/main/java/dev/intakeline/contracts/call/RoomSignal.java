package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What LiveKit's webhook says of a call's room; may come twice, late, or not at all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RoomSignal.CalleeJoined.class, name = "callee-joined"),
  @JsonSubTypes.Type(value = RoomSignal.CalleeLeft.class, name = "callee-left"),
  @JsonSubTypes.Type(value = RoomSignal.RoomFinished.class, name = "room-finished")
})
public sealed interface RoomSignal {
  /** LiveKit's own id of the event. */
  String eventId();

  record CalleeJoined(String eventId) implements RoomSignal {}

  record CalleeLeft(String eventId) implements RoomSignal {}

  record RoomFinished(String eventId) implements RoomSignal {}
}
