package dev.intakeline.journal.live;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a running call's files lie: {@code <root>/<tenant>/<call>/} with {@code
 * journal-<epoch>.jsonl}, one segment for each hosting, {@code fence-<epoch>}, made by a host
 * before it reads what the hosts before it wrote, {@code fence-sealed}, made before the record is
 * sealed, {@code alive}, touched by the present host as long as it lives, and {@code audio/}.
 *
 * @param path the folder
 */
public record CallFolder(Path path) {
  private static final Pattern SEGMENT = Pattern.compile("journal-([0-9]{6})\\.jsonl");
  private static final String SIGN_OF_LIFE = "alive";
  private static final Pattern FENCE = Pattern.compile("fence-([0-9]{6}|sealed)");

  /** The call's folder below the root of all. */
  public static CallFolder of(Path root, CallRef call) {
    return new CallFolder(root.resolve(call.tenant().value()).resolve(call.call().value()));
  }

  /** Where the recording's segments lie. */
  public Path audio() {
    return path.resolve("audio");
  }

  /** One hosting's part of the journal. */
  record Segment(Epoch epoch, Path file) {}

  /** Makes the folder, for its owner alone. */
  public void create() throws IOException {
    Files.createDirectories(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  Segment segment(Epoch epoch) {
    return new Segment(epoch, path.resolve("journal-%06d.jsonl".formatted(epoch.number())));
  }

  /** All segments, oldest first. */
  List<Segment> segments() throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (Matcher name : names(SEGMENT)) {
      Epoch epoch = new Epoch(Integer.parseInt(name.group(1)));
      segments.add(segment(epoch));
    }
    segments.sort(Comparator.comparing(Segment::epoch));
    return segments;
  }

  /** Deletes journal and recording of a call whose record is sealed; the fences stay. */
  public void clear() throws IOException {
    for (Segment segment : segments()) {
      Files.deleteIfExists(segment.file());
    }
    Files.deleteIfExists(path.resolve(SIGN_OF_LIFE));
    if (Files.isDirectory(audio())) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(audio())) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(audio());
    }
  }

  /**
   * What keeps a host of this epoch from writing, if anything. A newer host is told of first: who
   * may seal a record again may still not seal it without the newer hosts' entries.
   */
  public Optional<Fencing> against(Epoch epoch) throws IOException {
    boolean sealed = false;
    for (Matcher name : names(FENCE)) {
      if (name.group(1).equals("sealed")) {
        sealed = true;
        continue;
      }
      Epoch fence = new Epoch(Integer.parseInt(name.group(1)));
      if (epoch.isOlderThan(fence)) {
        return Optional.of(new Fencing.NewerHost(fence));
      }
    }
    return sealed ? Optional.of(new Fencing.RecordSealed()) : Optional.empty();
  }

  /**
   * Keeps all older hosts out; on disk when this returns.
   *
   * @return false when this epoch's fence stands already
   */
  boolean fence(Epoch epoch) throws IOException {
    return make("fence-%06d".formatted(epoch.number()));
  }

  /** Notes when the call's host was last seen to live; a sign that can't be left is none. */
  void showLife(Instant now) {
    Path sign = path.resolve(SIGN_OF_LIFE);
    FileTime time = FileTime.from(now);
    try {
      Files.setLastModifiedTime(sign, time);
    } catch (IOException firstSign) {
      try {
        Files.setLastModifiedTime(Files.createFile(sign), time);
      } catch (IOException none) {
        // Nobody relies on it: without a sign the call is taken for lost a little sooner.
      }
    }
  }

  void showNoLife() {
    try {
      Files.deleteIfExists(path.resolve(SIGN_OF_LIFE));
    } catch (IOException stays) {
      // It grows old by itself.
    }
  }

  Optional<Instant> lastSignOfLife() {
    try {
      return Optional.of(Files.getLastModifiedTime(path.resolve(SIGN_OF_LIFE)).toInstant());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Keeps all hosts out, for good. */
  public void fenceSealed() throws IOException {
    make("fence-sealed");
  }

  void force() throws IOException {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private boolean make(String name) throws IOException {
    try {
      Files.createFile(path.resolve(name));
    } catch (FileAlreadyExistsException standing) {
      return false;
    }
    force();
    return true;
  }

  private List<Matcher> names(Pattern form) throws IOException {
    List<Matcher> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Matcher name = form.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException noCall) {
      return List.of();
    }
    return names;
  }
}
