# Flags of the virtual machine. The caches made at build time are valid only for the same flags. Sourced, not run.
# shellcheck disable=SC2034
jvm=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Duser.timezone=Asia/Ho_Chi_Minh "-Xmx${DANVAN_MEMORY:-1g}"
    # The machine's own warnings go to stderr, and a cache that does not fit is no warning: the start is slower, that is all.
    -Xlog:disable -Xlog:all=warning:stderr '-Xlog:aot*=off:stderr' '-Xlog:cds*=off:stderr')
# On two processors the compilers take half of a start from the thread that starts: they wait for it when both want to run. Only the
# superuser may raise a priority, which nothing here does; the machine would warn everybody else of it.
server_jvm=(-XX:+ExitOnOutOfMemoryError -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=5 -XX:-PrintWarnings)
cli_jvm=(-XX:TieredStopAtLevel=1)
# A synthesis works long on all processors and in much memory, and starts rarely.
engine_jvm=(-XX:+UseParallelGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Duser.timezone=Asia/Ho_Chi_Minh -XX:MaxRAMPercentage=60
    -Xlog:disable -Xlog:all=warning:stderr)
[ -z "${DANVAN_MEMORY:-}" ] || engine_jvm+=("-Xmx$DANVAN_MEMORY")

# with_cache FILE: the flag that uses a cache, when it is there.
with_cache() {
    [ ! -s "$1" ] || printf '%s\n' "-XX:AOTCache=$1"
}
