#!/bin/sh
# Installs the program of the release that the file `release` names, if it is the one whose hashes stand in SHA256SUMS.
set -eu
here=.github
. "./$here/release"
if grep --quiet '=OWNER/' "$here/release" || grep --quiet '^HASH' "$here/SHA256SUMS"; then
  echo "Write into $here/release which release builds this site, and its file SHA256SUMS into $here/SHA256SUMS." >&2
  exit 1
fi
rm -rf build/release && mkdir -p build/release
gh release download "$TAG" --repo "$REPOSITORY" --dir build/release --pattern '*.whl' --pattern requirements.txt
(cd build/release && sha256sum --check --strict "../../$here/SHA256SUMS")
python -m pip install --require-hashes --no-deps -r build/release/requirements.txt
python -m pip install --no-index --no-deps build/release/*.whl
