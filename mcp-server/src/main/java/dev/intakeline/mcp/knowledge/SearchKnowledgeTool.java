package dev.intakeline.mcp.knowledge;

import dev.intakeline.contracts.tools.SearchKnowledge;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.mcp.dispatch.Tool;
import dev.intakeline.registry.call.CallEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds passages that answer a side question. */
@Component
final class SearchKnowledgeTool implements Tool<SearchKnowledge> {
  /** An interview with more side questions than that is another kind of call. */
  static final int CALLS_MAX = 50;

  private final Knowledge knowledge;

  SearchKnowledgeTool(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public String name() {
    return ToolNames.SEARCH_KNOWLEDGE;
  }

  @Override
  public Class<SearchKnowledge> arguments() {
    return SearchKnowledge.class;
  }

  @Override
  public int callsMax() {
    return CALLS_MAX;
  }

  @Override
  public Optional<String> key(SearchKnowledge arguments) {
    return Optional.empty();
  }

  @Override
  public SearchKnowledge.Result answer(CallEntry call, SearchKnowledge arguments) {
    return new SearchKnowledge.Result(knowledge.search(arguments.query(), arguments.limit()));
  }
}
