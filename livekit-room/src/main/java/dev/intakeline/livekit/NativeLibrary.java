package dev.intakeline.livekit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a file that the installation provides lies: named, or found in {@code .tools} above us. */
record NativeLibrary(String property, String variable, String defaultPath) {

  /** LiveKit's native core. */
  static final NativeLibrary LIVEKIT_FFI =
      new NativeLibrary(
          "intakeline.livekit.ffi", "INTAKELINE_LIVEKIT_FFI", ".tools/native/liblivekit_ffi.so");

  /**
   * The file: what the system property names, else the environment variable, else the default path
   * in the working directory or the nearest folder above it. Empty when there is no such file.
   */
  Optional<Path> find() {
    return find(System::getProperty, System::getenv, Path.of("").toAbsolutePath());
  }

  Optional<Path> find(Lookup properties, Lookup environment, Path workingFolder) {
    String named = properties.value(property);
    if (named == null) {
      named = environment.value(variable);
    }
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isRegularFile);
    }
    for (@Nullable Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve(defaultPath);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** What to do about a missing file, in one line. */
  String advice(String what) {
    return "%s was not found: set the system property %s or the environment variable %s to its path, or install it as %s"
        .formatted(what, property, variable, defaultPath);
  }

  /** A source of settings: a value by name, or null. */
  interface Lookup {
    @Nullable String value(String name);
  }
}
