# Flags of the virtual machine. The caches made at build time are valid only for the same flags. Sourced, not run.
# shellcheck disable=SC2034
jvm=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Duser.timezone=Asia/Ho_Chi_Minh)
server_jvm=("-Xmx${DANVAN_MEMORY:-1g}" -XX:+ExitOnOutOfMemoryError)
cli_jvm=(-XX:TieredStopAtLevel=1)

# with_cache FILE: the flag that uses a cache, when it is there.
with_cache() {
    [ ! -s "$1" ] || printf '%s\n' "-XX:AOTCache=$1"
}
