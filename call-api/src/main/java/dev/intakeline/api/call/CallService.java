package dev.intakeline.api.call;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.call.CallStore;
import dev.intakeline.registry.request.IdempotencyKeys.Claim;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Takes orders and gives answers about calls. The key of an order is claimed before its workflow
 * starts and the call is entered after, by the workflow too: whoever repeats an order after any
 * failure in between meets the same call, started once. Thread-safe.
 */
public final class CallService {
  /** Longest idempotency key. */
  public static final int KEY_LENGTH_MAX = 128;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + KEY_LENGTH_MAX + "}");

  private final Registry registry;
  private final CallWorkflows workflows;
  private final OrderCheck check;
  private final JoinTickets tickets;
  private final Supplier<CallId> ids;
  private final OpenCalls open;
  private final FlagStates flags;
  private final Clock clock;

  CallService(
      Registry registry,
      CallWorkflows workflows,
      OrderCheck check,
      JoinTickets tickets,
      Supplier<CallId> ids,
      OpenCalls open,
      Clock clock) {
    this.registry = registry;
    this.workflows = workflows;
    this.check = check;
    this.tickets = tickets;
    this.ids = ids;
    this.open = open;
    this.flags = new FlagStates(workflows);
    this.clock = clock;
  }

  /** Takes an order; the same one under the same key is the same call. */
  OrderedCall order(Requester requester, CallOrder order, Optional<String> key) {
    ContentHash hash = Wire.hash(order);
    key.filter(text -> !KEY.matcher(text).matches())
        .ifPresent(
            _ -> {
              throw new Refused(
                  ProblemKind.BAD_REQUEST,
                  "Idempotency-Key",
                  "1 to " + KEY_LENGTH_MAX + " visible ASCII characters");
            });
    Optional<CallId> before =
        key.flatMap(text -> registry.keys().find(requester.tenant(), text, hash)).map(this::callOf);
    Optional<CallEntry> entered =
        before.flatMap(call -> registry.calls().find(new CallRef(requester.tenant(), call)));
    return ordered(entered.orElseGet(() -> start(requester, order, hash, key, before)));
  }

  private CallEntry start(
      Requester requester,
      CallOrder order,
      ContentHash hash,
      Optional<String> key,
      Optional<CallId> before) {
    CallId fresh = before.orElseGet(ids);
    CallRequest checked =
        check.check(
            new CallRef(requester.tenant(), fresh),
            order,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    open.requireRoomForOneMore(requester.tenant());
    CallId claimed =
        key.map(text -> callOf(registry.keys().claim(requester.tenant(), text, hash, fresh)))
            .orElse(fresh);
    // Where the same order came twice at once, the other one's id counts.
    CallRequest request = checked.at(new CallRef(requester.tenant(), claimed));
    workflows.start(request);
    CallEntry entry = CallEntry.of(request);
    // Where its workflow entered it first, what that was started with counts.
    return registry.calls().enter(entry) ? entry : registry.calls().find(entry.ref()).orElse(entry);
  }

  private CallId callOf(Claim claim) {
    return switch (claim) {
      case Claim.New(CallId call) -> call;
      case Claim.Repeated(CallId call) -> call;
      case Claim.Conflict() ->
          throw new Refused(
              ProblemKind.KEY_REUSED,
              "Idempotency-Key",
              "stands for another order: take a new one");
    };
  }

  private OrderedCall ordered(CallEntry entry) {
    return OrderedCall.of(
        entry,
        entry.type() == CallType.WEBRTC
            ? Optional.of(tickets.ticket(entry.ref()))
            : Optional.empty());
  }

  List<OrderedCall> newest(Requester requester, int limit) {
    if (limit < 1 || limit > CallStore.LIST_MAX) {
      throw new Refused(ProblemKind.BAD_REQUEST, "limit", "1 to " + CallStore.LIST_MAX);
    }
    return registry.calls().newest(requester.tenant(), limit).stream()
        .map(entry -> OrderedCall.of(entry, Optional.empty()))
        .toList();
  }

  CallSummary summary(Requester requester, String call) {
    CallEntry entry = entry(requester, call);
    Optional<CallStatus> status = workflows.status(entry.ref());
    return CallSummary.of(
        entry, status, status.map(s -> flags.of(entry.ref(), s)).orElseGet(List::of));
  }

  void cancel(Requester requester, String call) {
    workflows.cancel(entry(requester, call).ref(), "by " + requester.account());
  }

  /**
   * The requester's own call of this id.
   *
   * @throws Refused where the tenant has none, whoever else may have one
   */
  public CallEntry entry(Requester requester, String call) {
    try {
      return registry
          .calls()
          .find(new CallRef(requester.tenant(), new CallId(call)))
          .orElseThrow(CallService::unknown);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static Refused unknown() {
    return new Refused(ProblemKind.NOT_FOUND, "callId", "this tenant has no such call");
  }
}
