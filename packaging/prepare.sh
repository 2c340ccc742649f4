# Read by packaging/run, packaging/test and packaging/bench: finds Python, system packages and the virtual environment.
# The caller has set `root`. Says what it does on stderr; fails with a sentence.

venv="$root/.venv"

say() { printf '%s\n' "• $*" >&2; }

fail() {
  printf '%s\n' "Fel: $*" >&2
  exit 2
}

# --- system packages (Debian and its kin; elsewhere Qt's wheels bring what they need) -------------------------------

# "old|new": the name before and after Debian's change to 64-bit time.
qt_packages="libglib2.0-0|libglib2.0-0t64 libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libgssapi-krb5-2
  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
  libxcb-shape0 libwayland-cursor0 libwayland-egl1 libcups2|libcups2t64"

# Reads scanned pages; the program does without.
ocr_packages="tesseract-ocr tesseract-ocr-swe"

known_to_apt() { apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# One question to dpkg for all of them: asking one by one would cost more than starting the program.
missing_packages() {
  # shellcheck disable=SC2016 # dpkg-query's own variables
  there=" $(echo "$@" | tr '|' ' ' | xargs dpkg-query -W -f='${db:Status-Status}=${Package} ' 2>/dev/null || true)"
  for entry in "$@"; do
    found=
    for name in $(echo "$entry" | tr '|' ' '); do
      case $there in *" installed=$name "*) found=yes ;; esac
    done
    [ "$found" ] || printf '%s ' "$entry"
  done
}

names_to_install() {
  for entry in "$@"; do
    first=${entry%%|*}
    chosen=$first
    for name in $(echo "$entry" | tr '|' ' '); do known_to_apt "$name" && chosen=$name && break; done
    printf '%s ' "$chosen"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_be_root() { [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; }

apt_quietly() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >"$apt_log" 2>&1
}

# Install what of the named packages is missing. Where it may not, say what the user can do, and go on.
system_packages() {
  command -v apt-get >/dev/null 2>&1 || return 0
  missing=$(missing_packages "$@")
  [ "$missing" ] || return 0
  if ! may_be_root; then
    # shellcheck disable=SC2046,SC2086 # lists of names
    say "Systempaket saknas. Be den som sköter datorn köra: apt-get install $(names_to_install $missing)"
    return 0
  fi
  apt_log=$(mktemp)
  apt_quietly update || say "Paketlistan kunde inte hämtas; fortsätter med den som finns."
  # shellcheck disable=SC2086
  names=$(names_to_install $missing)
  say "Installerar systempaket med apt: $names"
  # shellcheck disable=SC2086
  if ! apt_quietly install --no-install-recommends $names; then
    tail -n 15 "$apt_log" >&2
    rm -f "$apt_log"
    fail "Systempaketen gick inte att installera (se raderna ovan). Inget i projektet är ändrat; försök igen när apt fungerar."
  fi
  rm -f "$apt_log"
}

# --- Python and the virtual environment -----------------------------------------------------------------------------

suits() { "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
  for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
    if suits "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

python_or_fail() {
  find_python && return 0
  system_packages python3 python3-venv
  find_python || fail "Python 3.11 eller nyare med venv behövs men hittades inte. Installera det och kör kommandot igen."
}

venv_python() {
  for path in "$venv/bin/python" "$venv/Scripts/python.exe"; do
    if [ -x "$path" ]; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

has_pip() { "$1" -c 'import pip' >/dev/null 2>&1; }

pip_install() {
  pip_log=$(mktemp)
  if ! "$python" -m pip --disable-pip-version-check install --quiet --no-input --root-user-action ignore "$@" \
    >"$pip_log" 2>&1; then
    tail -n 20 "$pip_log" >&2
    rm -f "$pip_log"
    fail "Pythonpaketen gick inte att installera (se raderna ovan). Kontrollera nätet och kör kommandot igen; det som hunnit hämtas behålls."
  fi
  rm -f "$pip_log"
}

# Compile the sources once: where Python may not write its cache, every start would compile them anew (60 ms).
compiled() {
  newest="$venv/.compiled.stamp"
  if [ ! -f "$newest" ] || [ "$(find "$root/binder" -name '*.py' -newer "$newest" | head -n 1)" ]; then
    { "$python" -m compileall -q "$root/binder" >&2 &&
      "$python" -c 'from binder.ui import qt_sources; qt_sources.load(keeps=True)' && touch "$newest"; } ||
      say "Källkoden gick inte att kompilera i förväg: varje start tar lite längre."
  fi
}

# Bring .venv up to packaging/$1 (requirements.txt or requirements-dev.txt) and set `python`; at once if it is so already.
environment() {
  stamp="$venv/.$1.stamp"
  wanted="$root $(cat "$root/packaging/$1" "$root/pyproject.toml" "$root/packaging/prepare.sh" | cksum)"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && python=$(venv_python); then
    return 0
  fi
  if ! python=$(venv_python) || ! has_pip "$python"; then
    base=$(python_or_fail)
    say "Skapar den virtuella miljön .venv ($("$base" --version))"
    "$base" -m venv --clear "$venv" || fail "Den virtuella miljön $venv gick inte att skapa. Finns det plats på disken?"
    python=$(venv_python) || fail "Den virtuella miljön $venv blev inte hel. Ta bort mappen och kör kommandot igen."
  fi
  say "Installerar Pythonpaketen i packaging/$1 (tar någon minut första gången)"
  # Wheels only: nothing is compiled, and nothing unpinned is fetched to build with.
  pip_install --require-hashes --only-binary :all: -r "$root/packaging/$1"
  pip_install --no-deps --no-build-isolation --no-index --editable "$root"
  echo "$wanted" >"$stamp"
}
