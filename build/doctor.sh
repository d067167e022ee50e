# What "./intake doctor" looks at. Sourced by ./intake after build/tools.sh; installs nothing.

doctor_help() {
  cat <<'HELP'
Usage: ./intake doctor
Is everything there that a call needs? Says of each missing thing how to get it, and who holds the ports
that "./intake up" uses. Exit code 1 where something is missing.
HELP
}

finding() { # what, how to get it, command that succeeds where it is there
  local what=$1 how=$2
  shift 2
  if "$@" >/dev/null 2>&1; then
    printf '  %-8s %s\n' ok "$what"
  else
    printf '  %-8s %s. %s\n' MISSING "$what" "$how"
    MISSING=$((MISSING + 1))
  fi
}

has_jdk() {
  (find_jdk)
}

has_package() {
  [ -z "$(missing_packages "$1")" ]
}

# In the order in which a call needs it.
examine() {
  MISSING=0
  local by_demo="./intake demo installs it" package
  finding "JDK 25" "Install one (e.g. Temurin 25) or set JAVA_HOME to it" has_jdk
  finding "Maven" "Install Maven 3.8.7 or newer" command -v mvn
  if ! has_servers; then
    finding "Go, which builds the servers" "Install Go 1.24 or newer" command -v go
  fi
  for package in $SPEECH_PACKAGES; do
    finding "Debian package $package" "As root: apt-get install --no-install-recommends $package" has_package "$package"
  done
  finding "livekit-server $LIVEKIT_SERVER_VERSION" "$by_demo" is_installed bin/livekit-server "$LIVEKIT_SERVER_VERSION"
  finding "temporal $TEMPORAL_CLI_VERSION" "$by_demo" is_installed bin/temporal "$TEMPORAL_CLI_VERSION"
  if ! has_models; then
    finding "pip, which fetches the next two" "As root: apt-get install --no-install-recommends python3 python3-pip" has_pip
  fi
  finding "LiveKit's native core $LIVEKIT_CORE_VERSION" "$by_demo" is_installed native/liblivekit_ffi.so "$LIVEKIT_CORE_VERSION"
  finding "voice activity model $SILERO_VERSION" "$by_demo" is_installed models/silero_vad.onnx "$SILERO_VERSION"
  finding "voice activity model unchanged" "Delete .tools/models, then $by_demo" \
    check_hash "$TOOLS/models/silero_vad.onnx" "$SILERO_MODEL_SHA256"
  finding "media-worker is built" "./intake demo builds it" is_built media-worker
  finding "local is built" "./intake demo builds it" is_built local
  if is_built local && has_jdk 2>/dev/null; then
    (find_jdk && app_java local dev.intakeline.local.Launcher ports) 2>/dev/null ||
      echo "  ports can't be looked at by the build of before: ./intake demo builds anew"
  fi
  if [ "$MISSING" -gt 0 ]; then
    echo "Missing: $MISSING. What to do stands behind each"
    exit 1
  fi
  echo "Everything is there: ./intake demo"
}
