package dev.intakeline.activities.deliver;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.notify.Told;
import dev.intakeline.notify.WebhookMessage;
import dev.intakeline.notify.WebhookSender;
import java.net.URI;

/** Posts a call's result, signed; the receiver counts it once by its id. Thread-safe. */
public final class Delivery {
  private final WebhookSender sender;

  /** Over a sender, which must outlive this. */
  public Delivery(WebhookSender sender) {
    this.sender = sender;
  }

  /**
   * Delivers.
   *
   * @throws io.temporal.failure.ApplicationFailure where the backend doesn't take it
   */
  public void deliver(CallResult result, URI webhook) {
    switch (sender.post(
        result.ref().tenant(),
        webhook,
        "result/" + result.ref(),
        WebhookMessage.CALL_ENDED,
        EndedCall.of(result))) {
      case Told.Taken() -> {}
      case Told.NotTaken(String why, boolean isWorthRetrying) ->
          throw isWorthRetrying
              ? Failure.NOT_DELIVERED.forNow(why)
              : Failure.NOT_DELIVERED.forGood(why);
    }
  }
}
