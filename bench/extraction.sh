#!/bin/sh
# Quality and speed of the statement extraction on a folder of NN.txt + NN.json; prints one figure a line: name value.
# Needs the app module compiled with its tests and its libraries in app/target/lib (mvn -pl app -am package).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
gold=${1:-$root/app/src/test/resources/extraction/known}
[ -d "$gold" ] || { echo "usage: bench/extraction.sh [GOLD_DIR]" >&2; exit 2; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "$root/app/target/test-classes:$root/app/target/classes:$root/app/target/lib/*" \
  vn.danvan.directive.extraction.ExtractionBench "$gold"
