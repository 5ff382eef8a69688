#!/usr/bin/env bash
# Packs the project, installs the tarball in an empty folder, and runs it there: one package, no other downloads.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=$(cd "$root" && npm pack --silent --pack-destination "$work" | tail -n 1)
bytes=$(stat -c %s "$work/$tarball")
echo "$tarball: $bytes bytes"
[ "$bytes" -le 1500000 ] || { echo 'above 1.5 MB' >&2; exit 1; }
mkdir "$work/empty"
cd "$work/empty"
npm init -y >/dev/null
npm install --no-audit --no-fund "$work/$tarball"
count=$(npm ls --all --parseable | tail -n +2 | wc -l)
echo "packages installed: $count"
[ "$count" -eq 1 ] || exit 1
export PYPREP_HOME="$work/home"
npx pyprep --version
npx pyprep next >/dev/null
npx pyprep topics
