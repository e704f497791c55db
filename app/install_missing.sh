# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: installs the Debian packages of app/packages.txt that are not there yet.

missing_packages() {
  sed 's/#.*//' "$root/app/packages.txt" | awk 'NF { print $1 }' | while read -r package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
  done
}

install_missing() {
  command -v dpkg-query >/dev/null || { echo "This script knows Debian packages only; see app/packages.txt." >&2; return 0; }
  local missing
  missing=$(missing_packages | tr '\n' ' ')
  [ -z "$missing" ] && return 0
  local command="apt-get update && apt-get install -y --no-install-recommends $missing"
  if [ "$(id -u)" = 0 ]; then
    echo "Installing: $missing"
    DEBIAN_FRONTEND=noninteractive bash -c "$command"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    echo "Installing (sudo): $missing"
    sudo env DEBIAN_FRONTEND=noninteractive bash -c "$command"
  else
    printf 'Some packages are missing. As root, type this line and start again:\n\n  %s\n\n' "$command" >&2
    exit 1
  fi
}

# Configures and builds a preset with all processors; what ninja prints goes to a log, shown only on failure.
build_preset() {
  local preset=$1 log="$root/build/$1.log"
  mkdir -p "$root/build"
  echo "Building ($preset) ..."
  if ! { cmake --preset "$preset" -S "$root" && cmake --build "$root/build/$preset" "${@:2}"; } >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    echo "The build failed; the whole output is in $log" >&2
    exit 1
  fi
}
