# Finds the programs the project needs, or installs them from Debian's packages when run as root. Sourced, not run.

# Names and messages are UTF-8 whatever the terminal says.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

if [ -z "${DANVAN_LANG:-}" ]; then
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        en*) DANVAN_LANG=en ;;
        *) DANVAN_LANG=vi ;;
    esac
fi
export DANVAN_LANG

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)

# say VIETNAMESE ENGLISH: one sentence to stderr, in the language of the terminal.
say() {
    if [ "$DANVAN_LANG" = en ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

# refuse VIETNAMESE ENGLISH: says why the work is refused and ends with 1.
refuse() {
    say "$1" "$2"
    exit 1
}

# install_packages NAME...: from Debian, as root only; false when that is not possible.
install_packages() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Đang cài đặt: $*" "Installing: $*"
    local log
    log=$(mktemp)
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
        rm -f "$log"
    else
        tail -n 3 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# offered PACKAGE: whether Debian has it; a machine that never asked, such as a fresh container, has no lists to look into.
offered() {
    apt-cache show "$1" >/dev/null 2>&1 && return
    [ "$(id -u)" = 0 ] && [ -z "${lists_are_fresh:-}" ] && apt-get update >/dev/null 2>&1 || return 1
    lists_are_fresh=1
    apt-cache show "$1" >/dev/null 2>&1
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
    local home path_java
    path_java=$(command -v javac || true)
    [ -z "$path_java" ] || path_java=$(readlink -f "$path_java")
    for home in "${APP_JAVA_HOME:-}" "${JAVA_HOME:-}" "${path_java%/bin/javac}" \
        /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            JAVA_HOME=$home
            return 0
        fi
    done
    return 1
}

need_jdk() {
    local package
    if ! find_jdk; then
        if command -v apt-cache >/dev/null; then
            for package in openjdk-25-jdk-headless temurin-25-jdk; do
                if offered "$package" && install_packages "$package" && find_jdk; then
                    break
                fi
            done
        fi
        find_jdk || refuse \
            'Cần JDK 25; hãy cài đặt (ví dụ gói openjdk-25-jdk hoặc temurin-25-jdk) rồi đặt JAVA_HOME tới đó.' \
            'JDK 25 is needed; install it (for example the package openjdk-25-jdk or temurin-25-jdk) and set JAVA_HOME to it.'
    fi
    export JAVA_HOME
}

need_maven() {
    command -v mvn >/dev/null || install_packages maven || refuse \
        'Cần Maven 3.8 trở lên; hãy cài đặt gói maven.' 'Maven 3.8 or later is needed; install the package maven.'
}

need_node() {
    { command -v node >/dev/null && command -v npm >/dev/null; } || install_packages nodejs npm || refuse \
        'Cần Node.js 18 trở lên và npm; hãy cài đặt gói nodejs và npm.' \
        'Node.js 18 or later and npm are needed; install the packages nodejs and npm.'
}

# The browser of the tests; fonts so that Vietnamese text has its letters in screenshots.
need_browser() {
    if [ -z "${DANVAN_CHROMIUM:-}" ]; then
        command -v chromium >/dev/null || install_packages chromium fonts-liberation || refuse \
            'Cần Chromium để chạy kiểm thử trình duyệt; hãy cài đặt gói chromium.' \
            'Chromium is needed for the browser tests; install the package chromium.'
        DANVAN_CHROMIUM=$(command -v chromium)
    fi
    export DANVAN_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# bound COMMAND...: runs it so that it ends when this script is killed.
bound() {
    setpriv --pdeathsig TERM -- "$@"
}

maven() {
    bound mvn -B -ntp -f "$root/pom.xml" "$@"
}

# quiet_maven ARGS...: shows only faults, and those only when there are some.
quiet_maven() {
    local log status=0
    log=$(mktemp)
    maven "$@" >"$log" 2>&1 || status=$?
    if [ "$status" != 0 ]; then
        grep -E '^\[(ERROR|WARNING)\]|^(Không|Đang|npm|Error)' "$log" | grep -v -E 'Re-run Maven|\[Help 1\]$|full stack trace|^\[ERROR\] *$' | head -n 60 >&2 || true
    fi
    rm -f "$log"
    return "$status"
}

# Classes compiled without the checks look up to date to the checks: they are compiled again.
forget_classes() {
    rm -rf "$root"/*/target/classes/vn "$root"/*/target/test-classes/vn "$root"/*/target/maven-status
}
