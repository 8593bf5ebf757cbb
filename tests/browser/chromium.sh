#!/bin/sh
# Make sure that a Chromium and its driver are there: find them, or install them where that is possible.
# Without them the browser tests are skipped, except in CI, where that is a failure.
found() {
  for browser in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$browser" >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1 && return 0
  done
  return 1
}

found && exit 0

if command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then root=""; elif sudo -n true 2>/dev/null; then root="sudo"; else root="none"; fi
  if [ "$root" != none ]; then
    echo "Installing Chromium for the browser tests"
    $root apt-get update -qq && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver >/dev/null
  fi
fi

found && exit 0
echo "No Chromium with chromedriver was found: the browser tests are skipped. Install both to run them." >&2
[ -z "${CI:-}" ]
