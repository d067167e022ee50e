# Installs what Intakeline runs on into .tools, pinned and checked. Sourced by ./intake.
# Every step is skipped when its result is there: the second run needs no network.

LIVEKIT_SERVER_VERSION=v1.13.5
TEMPORAL_CLI_VERSION=v1.5.1
LIVEKIT_CORE_VERSION=1.2.0
LIVEKIT_CORE_WHEEL_SHA256=9eae2fbf857e0af2516eb03f5285eb5edf0ea0b1aa238268291ccb1a7e11d4d4
SILERO_VERSION=6.2.3
SILERO_MODEL_SHA256=1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3
SPEECH_PACKAGES="flite libflite1 libpocketsphinx3 libsphinxbase3 pocketsphinx-en-us"

# fail WHAT WHY HOW: one line, exit code 2.
fail() {
  printf 'intake: %s: %s. %s\n' "$1" "$2" "$3" >&2
  exit 2
}

# step TITLE COMMAND...: runs a long step, shows what and how long; its output only when it fails.
step() {
  local title=$1 log started elapsed
  shift
  mkdir -p "$TOOLS/log"
  log="$TOOLS/log/$(printf '%s' "$title" | tr -c 'a-zA-Z0-9\n' '-').log"
  started=$SECONDS
  # A process group of its own, so that Ctrl-C can end all that the step has started; it has nobody to ask.
  set -m
  ("$@") </dev/null >"$log" 2>&1 &
  STEP_PID=$!
  set +m
  trap 'break_off "$title" INT 130' INT
  trap 'break_off "$title" TERM 143' TERM
  trap 'break_off "$title" HUP 129' HUP
  while kill -0 "$STEP_PID" 2>/dev/null; do
    elapsed=$((SECONDS - started))
    if [ -t 1 ]; then
      printf '\r  %-58s %4d s ' "$title" "$elapsed"
    elif [ "$elapsed" -gt 0 ] && [ $((elapsed % 60)) -eq 0 ]; then
      printf '  %-58s %4d s ...\n' "$title" "$elapsed"
    fi
    sleep 1 || true # Ctrl-C ends the sleep first; the trap does the rest
  done
  if wait "$STEP_PID"; then
    trap - INT TERM HUP
    if [ -t 1 ]; then printf '\r'; fi
    printf '  %-58s %4d s\n' "$title" $((SECONDS - started))
  else
    if [ -t 1 ]; then printf '\n'; fi
    tail -n 30 "$log" >&2
    fail "$title" "it failed; the end of its output is above, all of it in ${log#"$ROOT"/}" \
      "Mend the cause and run the same command again: finished steps are not repeated"
  fi
}

# break_off TITLE SIGNAL EXIT_CODE: ends what the step has started, waits for its end and leaves.
break_off() {
  trap '' INT TERM HUP
  kill -TERM -- "-$STEP_PID" 2>/dev/null || true # it may just have ended
  wait "$STEP_PID" 2>/dev/null || true # we exit with our own code
  printf '\nintake: %s: broken off (%s). Finished steps are not repeated\n' "$1" "$2" >&2
  exit "$3"
}

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" "${JDK_25:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    # Not its first line alone: with JAVA_TOOL_OPTIONS set, that is what it picked up.
    version=$("$home/bin/java" -version 2>&1) || continue
    case $version in
      *'version "25.'* | *'version "25"'*)
        JDK=$home
        return
        ;;
    esac
  done
  fail "JDK 25" "no JDK 25 was found in JAVA_HOME, JDK_25 or /usr/lib/jvm" \
    "Install one (e.g. Temurin 25) or set JAVA_HOME to it"
}

need() { # command, why, how
  command -v "$1" >/dev/null 2>&1 || fail "$1" "it is needed $2 and is not on the PATH" "$3"
}

check_hash() { # file, sha256
  printf '%s  %s\n' "$2" "$1" | sha256sum --check --status
}

install_go_tool() { # module@version, name of the built program, name here
  local build
  build=$(mktemp -d)
  GOBIN=$build go install "$1" && mv "$build/$2" "$TOOLS/bin/$3" && rmdir "$build"
}

pip_download() { # requirement, folder, further options
  local requirement=$1 folder=$2
  shift 2
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    -d "$folder" "$@" "$requirement"
}

unzip_file() { # archive, member, target
  local folder
  folder=$(mktemp -d)
  (cd "$folder" && "$JDK/bin/jar" --extract --file "$1" "$2") &&
    mkdir -p "$(dirname "$3")" && mv "$folder/$2" "$3" && rm -r "$folder"
}

install_livekit_core() {
  local folder wheel
  folder=$(mktemp -d)
  pip_download "livekit==$LIVEKIT_CORE_VERSION" "$folder" --platform manylinux_2_28_x86_64 || return 1
  wheel=$(echo "$folder"/livekit-*.whl)
  check_hash "$wheel" "$LIVEKIT_CORE_WHEEL_SHA256" || { echo "unexpected hash of the wheel" && return 1; }
  unzip_file "$wheel" livekit/rtc/resources/liblivekit_ffi.so "$TOOLS/native/liblivekit_ffi.so"
  rm -r "$folder"
}

install_silero() {
  local folder
  folder=$(mktemp -d)
  pip_download "silero-vad==$SILERO_VERSION" "$folder" || return 1
  unzip_file "$(echo "$folder"/silero_vad-*.whl)" silero_vad/data/silero_vad.onnx "$folder/model.onnx"
  check_hash "$folder/model.onnx" "$SILERO_MODEL_SHA256" || { echo "unexpected hash of the model" && return 1; }
  mkdir -p "$TOOLS/models" && mv "$folder/model.onnx" "$TOOLS/models/silero_vad.onnx"
  rm -r "$folder"
}

dpkg_has() { # Debian package
  dpkg-query --show --showformat='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'
}

# Since its change to 64-bit times Debian has some libraries under another name, which provides the old one.
missing_packages() { # names -> those that dpkg doesn't know as installed
  local name
  for name in "$@"; do
    dpkg_has "$name" || dpkg_has "${name}t64" || printf '%s ' "$name"
  done
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get update --quiet &&
    DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "$@"
}

need_packages() { # what for, names: installs those that are missing, or says how to
  local purpose=$1 missing
  shift
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    fail "$purpose" "the Debian packages ${missing% } are missing, and there is no apt-get here" \
      "Use Debian or Ubuntu, where speech comes from these packages"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    fail "$purpose" "the Debian packages ${missing% } are missing and this user may not install them" \
      "Run once: sudo apt-get install --no-install-recommends ${missing% }"
  fi
  # shellcheck disable=SC2086 # a list of words
  step "install $purpose (Debian packages)" apt_install $missing
}

has_pip() {
  python3 -m pip --version >/dev/null 2>&1
}

# is_installed FILE VERSION: the file is in .tools, and of this version.
is_installed() {
  [ -f "$TOOLS/$1" ] && [ "$(cat "$TOOLS/versions/${1##*/}" 2>/dev/null)" = "$2" ]
}

# keep_installed FILE VERSION TITLE COMMAND...: what is there in this version is not installed again.
keep_installed() {
  local file=$1 version=$2 title=$3
  shift 3
  if ! is_installed "$file" "$version"; then
    step "$title" "$@"
    mkdir -p "$TOOLS/versions"
    printf '%s\n' "$version" >"$TOOLS/versions/${file##*/}"
  fi
}

has_servers() {
  is_installed bin/livekit-server "$LIVEKIT_SERVER_VERSION" && is_installed bin/temporal "$TEMPORAL_CLI_VERSION"
}

has_models() {
  is_installed native/liblivekit_ffi.so "$LIVEKIT_CORE_VERSION" && is_installed models/silero_vad.onnx "$SILERO_VERSION"
}

# Prerequisites first, so that nobody waits for minutes to be told of a missing one.
need_prerequisites() {
  find_jdk
  need mvn "to build" "Install Maven 3.8.7 or newer"
  if ! has_servers; then
    need go "to build livekit-server and temporal" "Install Go 1.24 or newer"
  fi
}

set_up_tools() {
  need_prerequisites
  mkdir -p "$TOOLS/bin"
  # shellcheck disable=SC2086 # a list of words
  need_packages "local speech" $SPEECH_PACKAGES
  keep_installed bin/livekit-server "$LIVEKIT_SERVER_VERSION" "build livekit-server $LIVEKIT_SERVER_VERSION (first time only)" \
    install_go_tool "github.com/livekit/livekit-server/cmd/server@$LIVEKIT_SERVER_VERSION" server livekit-server
  keep_installed bin/temporal "$TEMPORAL_CLI_VERSION" "build temporal $TEMPORAL_CLI_VERSION (first time only)" \
    install_go_tool "github.com/temporalio/cli/cmd/temporal@$TEMPORAL_CLI_VERSION" temporal temporal
  if ! has_models; then
    has_pip || need_packages "pip" python3 python3-pip
  fi
  keep_installed native/liblivekit_ffi.so "$LIVEKIT_CORE_VERSION" "fetch LiveKit's native core $LIVEKIT_CORE_VERSION" install_livekit_core
  keep_installed models/silero_vad.onnx "$SILERO_VERSION" "fetch the voice activity model $SILERO_VERSION" install_silero
}

is_built() { # module
  compgen -G "$ROOT/$1/target/app/lib/*.jar" >/dev/null
}

# Sources that a build depends on; newer than the stamp = build again.
sources_changed() {
  [ -f "$TOOLS/build.stamp" ] || return 0
  is_built local && is_built media-worker || return 0
  [ -n "$(find "$ROOT" \( -name .git -o -name .tools -o -name .intake -o -name target -o -name docs \) -prune -o \
    -type f \( -path '*/src/*' -o -name pom.xml \) -newer "$TOOLS/build.stamp" -print -quit)" ]
}

maven() { # its toolchains look for JDKs in variables like this one, too
  JAVA_HOME=${JAVA_HOME:-} JAVA25_HOME=$JDK mvn --batch-mode --no-transfer-progress "$@"
}

# A library of before would stay beside its successor on the class path.
drop_libraries() {
  rm -rf "$ROOT"/*/target/app/lib
}

package_all() {
  drop_libraries
  # Offline first: what was resolved once is not asked for again.
  maven --offline --quiet package -DskipTests || maven package -DskipTests
}

build_all() {
  sources_changed || return 0
  local stamp
  stamp=$(mktemp)
  step "build Intakeline" package_all
  mv "$stamp" "$TOOLS/build.stamp"
}
