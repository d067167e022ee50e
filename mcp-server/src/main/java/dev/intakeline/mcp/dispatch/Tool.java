package dev.intakeline.mcp.dispatch;

import dev.intakeline.registry.call.CallEntry;
import java.util.Optional;

/**
 * One tool. Holds nothing of a call between two of its calls; safe for use by many threads. Its
 * schema and its words for the model are the resource {@code NAME.json} beside this interface.
 *
 * @param <A> its arguments, a record of contracts
 */
public interface Tool<A> {
  /** One of the tools' names in contracts. */
  String name();

  /** The record that its arguments are read as. */
  Class<A> arguments();

  /** How often it is answered in one call, repetitions too; then it is refused. */
  int callsMax();

  /** The idempotency key in the arguments; where there is none, the tool call's id is the key. */
  Optional<String> key(A arguments);

  /**
   * The answer, as a record with a JSON form.
   *
   * @param call the call, as it was ordered
   * @throws RuntimeException where it has none; the caller hears that the tool failed, no more
   */
  Object answer(CallEntry call, A arguments);
}
