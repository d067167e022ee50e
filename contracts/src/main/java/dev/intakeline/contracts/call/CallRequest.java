package dev.intakeline.contracts.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a backend asks for: the input of {@link IntakeCallWorkflow}. Questionnaire and rules are
 * named by hash, so that what is released later can't change a call that was ordered before.
 *
 * @param ref tenant and id of the call
 * @param type how the callee is reached
 * @param phone the number to dial; present for {@link CallType#SIP} alone
 * @param questionnaire hash of the published questionnaire
 * @param rules hash of the published red-flag rules
 * @param language BCP 47 tag of the language that is spoken, e.g. {@code en-US}
 * @param jurisdiction whose emergency number and wording hold, e.g. {@code US}
 * @param subject whom the call is about
 * @param ringing how long to wait for the callee
 * @param webhook where the result is delivered to, if anywhere
 * @param requestedAt when the order was taken
 */
public record CallRequest(
    CallRef ref,
    CallType type,
    Optional<PhoneNumber> phone,
    ContentHash questionnaire,
    ContentHash rules,
    String language,
    String jurisdiction,
    Subject subject,
    Duration ringing,
    Optional<URI> webhook,
    Instant requestedAt) {
  /** The longest that a callee may be waited for. */
  public static final Duration RINGING_MAX = Duration.ofMinutes(10);

  public CallRequest {
    if (type == CallType.SIP && phone.isEmpty()) {
      throw new IllegalArgumentException("phone: a call of type SIP needs a number");
    }
    if (type == CallType.WEBRTC && phone.isPresent()) {
      throw new IllegalArgumentException("phone: a call of type WEBRTC has none");
    }
    if (ringing.isNegative() || ringing.isZero() || ringing.compareTo(RINGING_MAX) > 0) {
      throw new IllegalArgumentException("ringing: more than zero, at most " + RINGING_MAX);
    }
  }

  /** The same request for the call of this name. */
  public CallRequest at(CallRef call) {
    return new CallRequest(
        call,
        type,
        phone,
        questionnaire,
        rules,
        language,
        jurisdiction,
        subject,
        ringing,
        webhook,
        requestedAt);
  }
}
