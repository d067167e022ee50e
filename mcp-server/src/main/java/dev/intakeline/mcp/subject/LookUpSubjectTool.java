package dev.intakeline.mcp.subject;

import dev.intakeline.contracts.tools.LookUpSubject;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.mcp.dispatch.Tool;
import dev.intakeline.registry.call.CallEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells what the customer's backend knows of the call's subject, within limits. */
@Component
final class LookUpSubjectTool implements Tool<LookUpSubjectTool.Nothing> {
  /** It doesn't change while somebody is on the line; each host may look again. */
  static final int CALLS_MAX = 20;

  private final SubjectDirectory directory;

  LookUpSubjectTool(SubjectDirectory directory) {
    this.directory = directory;
  }

  /** The tool has no arguments: the token says which call it is. */
  record Nothing() {}

  @Override
  public String name() {
    return ToolNames.LOOK_UP_SUBJECT;
  }

  @Override
  public Class<Nothing> arguments() {
    return Nothing.class;
  }

  @Override
  public int callsMax() {
    return CALLS_MAX;
  }

  @Override
  public Optional<String> key(Nothing arguments) {
    return Optional.empty();
  }

  @Override
  public LookUpSubject answer(CallEntry call, Nothing arguments) {
    Optional<Map<String, String>> facts = directory.factsAbout(call.ref());
    return new LookUpSubject(facts.isPresent(), limited(facts.orElse(Map.of())));
  }

  private static Map<String, String> limited(Map<String, String> facts) {
    Map<String, String> limited = new TreeMap<>();
    new TreeMap<>(facts)
        .entrySet().stream()
            .limit(SubjectDirectory.FACTS_MAX)
            .forEach(fact -> limited.put(fact.getKey(), cut(fact.getValue())));
    return limited;
  }

  private static String cut(String value) {
    return value.length() <= SubjectDirectory.FACT_LENGTH_MAX
        ? value
        : value.substring(0, SubjectDirectory.FACT_LENGTH_MAX);
  }
}
