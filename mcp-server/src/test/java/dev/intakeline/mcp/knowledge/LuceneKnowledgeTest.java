package dev.intakeline.mcp.knowledge;

import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.util.List;

class LuceneKnowledgeTest extends KnowledgeContract {
  @Override
  Knowledge of(List<Passage> passages) {
    return new LuceneKnowledge(passages);
  }
}
