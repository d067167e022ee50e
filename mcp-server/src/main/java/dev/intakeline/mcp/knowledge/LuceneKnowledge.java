package dev.intakeline.mcp.knowledge;

import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** English passages, indexed in memory when it is made; a word counts double in a title. */
final class LuceneKnowledge implements Knowledge {
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final float TITLE_BOOST = 2;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final IndexSearcher searcher;

  LuceneKnowledge(List<Passage> passages) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Passage passage : passages) {
        writer.addDocument(document(passage));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory can't be written", impossible);
    }
    try {
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory can't be read", impossible);
    }
  }

  @Override
  public List<Passage> search(String query, int limit) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    QueryBuilder words = new QueryBuilder(analyzer);
    Query inTitle = words.createBooleanQuery(TITLE, query);
    Query inText = words.createBooleanQuery(TEXT, query);
    // Both are absent where the query has no word that counts.
    if (inTitle != null && inText != null) {
      either.add(new BoostQuery(inTitle, TITLE_BOOST), BooleanClause.Occur.SHOULD);
      either.add(inText, BooleanClause.Occur.SHOULD);
    }
    try {
      List<Passage> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(either.build(), limit).scoreDocs) {
        found.add(passage(searcher.storedFields().document(hit.doc)));
      }
      return List.copyOf(found);
    } catch (IOException impossible) {
      throw new UncheckedIOException("An index in memory can't be read", impossible);
    }
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StoredField(ID, passage.id()));
    document.add(new TextField(TITLE, passage.title(), Field.Store.YES));
    document.add(new TextField(TEXT, passage.text(), Field.Store.YES));
    return document;
  }

  private static Passage passage(Document document) {
    return new Passage(document.get(ID), document.get(TITLE), document.get(TEXT));
  }
}
