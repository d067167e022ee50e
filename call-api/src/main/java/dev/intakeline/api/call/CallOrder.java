package dev.intakeline.api.call;

import java.util.Optional;

/**
 * The body of {@code POST /api/v1/calls}, before anything of it is checked.
 *
 * @param type {@code webrtc} or {@code sip}
 * @param phone E.164; for {@code sip} alone
 * @param questionnaire the questionnaire's id
 * @param version its hash; the released one where this is absent
 * @param language BCP 47 tag; the questionnaire's own where this is absent
 * @param jurisdiction whose emergency number and wording hold, e.g. {@code US}
 * @param subject whom the call is about
 * @param ringingSeconds how long to wait for the callee
 * @param webhook where the result goes
 */
record CallOrder(
    Optional<String> type,
    Optional<String> phone,
    Optional<String> questionnaire,
    Optional<String> version,
    Optional<String> language,
    Optional<String> jurisdiction,
    Optional<SubjectOrder> subject,
    Optional<Integer> ringingSeconds,
    Optional<String> webhook) {
  @Override
  public String toString() {
    return "CallOrder[hidden]";
  }
}
