package dev.intakeline.mcp.dispatch;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.call.CallEpochs;
import dev.intakeline.registry.tool.ToolAudit;
import dev.intakeline.registry.tool.ToolCall;
import dev.intakeline.registry.tool.ToolEntry;
import dev.intakeline.secrets.ContentKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one tool's calls. An answer is on the record before it leaves; the same key has the same
 * answer for ever. Safe for use by many threads and processes.
 *
 * @param <A> the tool's arguments
 */
public final class ToolDispatcher<A> {
  /** How many refused calls of a tool are put on a call's record; more are refused all the same. */
  public static final int REFUSALS_KEPT_MAX = 100;

  private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

  private final Tool<A> tool;
  private final ToolSchema schema;
  private final Registry registry;
  private final AuditSeal seal;
  private final Clock clock;

  /** A dispatcher for this tool. */
  public ToolDispatcher(Tool<A> tool, Registry registry, ContentKeys keys, Clock clock) {
    this.tool = tool;
    this.schema = ToolSchema.of(tool.name());
    this.registry = registry;
    this.seal = new AuditSeal(keys);
    this.clock = clock;
  }

  /** A request whose call and id are known, and how often the tool was called before it. */
  private record Asked(ToolRequest request, String id, CallEntry call, ToolAudit.Count before) {}

  /** Arguments, and the JSON form that they have whatever form they came in. */
  private record Read<A>(A arguments, String json) {}

  /** The tool. */
  public Tool<A> tool() {
    return tool;
  }

  /** Its schema. */
  public ToolSchema schema() {
    return schema;
  }

  /** Answers or refuses; never throws because of what the request holds. */
  public ToolReply reply(ToolRequest request) {
    Optional<String> id = request.id().filter(ToolCall::isId);
    if (id.isEmpty()) {
      return ToolReply.refused(Refusal.NO_CALL_ID, "_meta has to name the tool call");
    }
    Optional<CallEntry> call = registry.calls().find(request.call());
    if (call.isEmpty()) {
      return ToolReply.refused(Refusal.UNKNOWN_CALL, "there is no such call");
    }
    ToolAudit.Count before = registry.toolAudit().count(request.call(), tool.name());
    return reply(new Asked(request, id.get(), call.get(), before));
  }

  private ToolReply reply(Asked asked) {
    ToolRequest request = asked.request();
    if (registry.epochs().advance(request.call(), request.epoch()) == CallEpochs.Standing.STALE) {
      return refuse(
          asked, Refusal.STALE_EPOCH, "another host has taken over the call, or it is over");
    }
    if (asked.before().answered() >= tool.callsMax()) {
      return refuse(asked, Refusal.TOO_MANY_CALLS, "at most " + tool.callsMax() + " in a call");
    }
    Optional<String> problem = schema.problem(request.arguments());
    if (problem.isPresent()) {
      return refuse(asked, Refusal.BAD_ARGUMENTS, problem.get());
    }
    return read(request.arguments())
        .map(read -> reply(asked, read))
        .orElseGet(() -> refuse(asked, Refusal.BAD_ARGUMENTS, "a value that means nothing"));
  }

  /** Empty where a value has the right form and means nothing, as the thirtieth of February. */
  private Optional<Read<A>> read(String json) {
    try {
      A arguments = Wire.read(json.getBytes(StandardCharsets.UTF_8), tool.arguments());
      return Optional.of(
          new Read<>(arguments, new String(Wire.json(arguments), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private ToolReply reply(Asked asked, Read<A> read) {
    String key = key(asked, read.arguments());
    Optional<ToolEntry> known =
        registry.toolAudit().byKey(asked.request().call(), tool.name(), key);
    if (known.isPresent()) {
      return again(asked, known.get(), read.json());
    }
    ToolReply reply;
    try {
      reply = ToolReply.answer(tool.answer(asked.call(), read.arguments()));
    } catch (RuntimeException broken) {
      LOG.warn(
          "{} of {} failed: {}", tool.name(), asked.request().call(), broken.getClass().getName());
      return refuse(asked, Refusal.FAILED, "the tool failed");
    }
    return switch (enter(asked, key, false, read.json(), reply)) {
      case ToolAudit.Appended.Written _ -> reply;
      case ToolAudit.Appended.KnownKey meanwhile -> again(asked, meanwhile.entry(), read.json());
    };
  }

  /** The answer that this key got before, where the question is the same. */
  private ToolReply again(Asked asked, ToolEntry first, String arguments) {
    AuditSeal.Exchange exchange = seal.open(first);
    if (!exchange.arguments().equals(arguments)) {
      return refuse(asked, Refusal.KEY_REUSED, "the key was used for other arguments");
    }
    ToolReply reply = new ToolReply(true, exchange.reply());
    enter(asked, first.key(), true, arguments, reply);
    return reply;
  }

  private ToolReply refuse(Asked asked, Refusal refusal, String detail) {
    ToolReply reply = ToolReply.refused(refusal, detail);
    LOG.info("{} of {} refused: {}", tool.name(), asked.request().call(), refusal);
    if (asked.before().refused() < REFUSALS_KEPT_MAX) {
      enter(asked, asked.id(), false, asked.request().arguments(), reply);
    }
    return reply;
  }

  private ToolAudit.Appended enter(
      Asked asked, String key, boolean repeated, String arguments, ToolReply reply) {
    AuditSeal.Exchange exchange = new AuditSeal.Exchange(arguments, reply.json());
    return registry
        .toolAudit()
        .append(
            new ToolCall(
                asked.request().call(),
                asked.id(),
                key,
                repeated,
                asked.request().epoch(),
                tool.name(),
                clock.instant(),
                reply.ok(),
                seal.seal(asked.request().call(), tool.name(), asked.id(), exchange)));
  }

  /** A key that is too long for the record stands there by its hash. */
  private String key(Asked asked, A arguments) {
    String key = tool.key(arguments).orElse(asked.id());
    return ToolCall.isKey(key)
        ? key
        : "hash:" + ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).value();
  }
}
