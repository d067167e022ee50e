package dev.intakeline.api.call;

import java.time.Instant;

/**
 * What the callee's browser or app needs to come to a call.
 *
 * @param url LiveKit's URL
 * @param room the call's room
 * @param token good for this room and this person alone
 * @param expires until when the token lets somebody in
 */
record JoinTicket(String url, String room, String token, Instant expires) {
  @Override
  public String toString() {
    return "JoinTicket[" + room + "]";
  }
}
