package dev.intakeline.activities.index;

import dev.intakeline.activities.archive.ShreddingArchivist;
import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.safety.RedFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index in a folder, for one process at a time and for its own account alone. Keywords alone:
 * nothing that anybody said, and of a call whose contents are destroyed not even which rule fired.
 */
public final class LuceneCallIndex implements CallIndex {
  private static final String REF = "ref";
  private static final String TENANT = "tenant";
  private static final String CALL = "call";
  private static final String OUTCOME = "outcome";
  private static final String RULE = "rule";
  private static final String SEVERITY = "severity";
  private static final String ENTERED = "entered";

  private final Directory directory;
  private final Clock clock;
  private IndexWriter writer;

  LuceneCallIndex(Directory directory, Clock clock) throws IOException {
    this.directory = directory;
    this.clock = clock;
    this.writer = new IndexWriter(directory, new IndexWriterConfig());
    writer.commit();
  }

  /** Opens the index in a folder, which is made where it is missing. */
  public static LuceneCallIndex open(Path folder, Clock clock) {
    try {
      prepare(folder);
      return new LuceneCallIndex(FSDirectory.open(folder), clock);
    } catch (IOException broken) {
      throw new UncheckedIOException("The call index can't be opened", broken);
    }
  }

  /** A folder that was made by an earlier version is closed to others as well. */
  private static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Override
  public void put(CallResult result) {
    Document document = new Document();
    document.add(new StringField(REF, result.ref().toString(), Field.Store.NO));
    document.add(new StringField(TENANT, result.ref().tenant().value(), Field.Store.YES));
    document.add(new StringField(CALL, result.ref().call().value(), Field.Store.YES));
    document.add(new StringField(OUTCOME, result.outcome().name(), Field.Store.NO));
    document.add(new NumericDocValuesField(ENTERED, clock.millis()));
    if (!isDestroyed(result)) {
      result.flags().forEach(flag -> enter(flag, document));
    }
    try {
      write(new Term(REF, result.ref().toString()), document);
    } catch (IOException | AlreadyClosedException broken) {
      throw Failure.INDEX.forNow(broken.getClass().getSimpleName());
    }
  }

  /** A writer closes itself where the disk fails it; what it had committed stands. */
  private synchronized void write(Term call, Document document) throws IOException {
    if (!writer.isOpen()) {
      writer = new IndexWriter(directory, new IndexWriterConfig());
    }
    writer.updateDocument(call, document);
    writer.commit();
  }

  /**
   * The outcome alone doesn't say: a call may be cancelled after its interview was refused. Where
   * nothing was archived nobody knows, and it counts as refused; receipts of earlier versions don't
   * say and stay as they were.
   */
  private static boolean isDestroyed(CallResult result) {
    return ShreddingArchivist.shreds(result.outcome())
        || result.archive().map(receipt -> receipt.contentsDestroyed().orElse(false)).orElse(true);
  }

  private static void enter(RedFlag flag, Document document) {
    document.add(new StringField(RULE, flag.rule(), Field.Store.NO));
    document.add(new StringField(SEVERITY, flag.severity().name(), Field.Store.NO));
  }

  @Override
  public List<CallRef> find(TenantId tenant, CallOutcome outcome) {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(TENANT, tenant.value())), BooleanClause.Occur.FILTER)
            .add(new TermQuery(new Term(OUTCOME, outcome.name())), BooleanClause.Occur.FILTER)
            .build();
    Sort latestFirst = new Sort(new SortField(ENTERED, SortField.Type.LONG, true));
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      StoredFields stored = searcher.storedFields();
      List<CallRef> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, FOUND_MAX, latestFirst).scoreDocs) {
        Document document = stored.document(hit.doc);
        found.add(new CallRef(new TenantId(document.get(TENANT)), new CallId(document.get(CALL))));
      }
      return found;
    } catch (IOException broken) {
      throw new UncheckedIOException("The call index can't be read", broken);
    }
  }

  @Override
  public synchronized void close() {
    try (directory) {
      writer.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("The call index can't be closed", broken);
    }
  }
}
