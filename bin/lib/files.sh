# Checks of files that no compiler sees. Sourced, not run.

# check_files: names every fault on stderr; false when there is one.
check_files() {
    local faults=0 file name
    while IFS= read -r file; do
        name=${file##*/}
        if ! [[ $name =~ ^V[0-9]+__[a-z0-9]+(_[a-z0-9]+)*\.sql$ ]]; then
            say "$file: tên tệp di trú phải có dạng V<số>__chu_thuong.sql." "$file: a migration is named V<number>__snake_case.sql."
            faults=1
        fi
    done < <(cd "$root" && find app/src/main/resources/db/migration -type f 2>/dev/null | LC_ALL=C sort)

    while IFS= read -r file; do
        say "$file: số hiệu di trú bị trùng trong cùng thư mục." "$file: two migrations of one folder have this number."
        faults=1
    done < <(cd "$root" && find app/src/main/resources/db/migration -name 'V*__*.sql' 2>/dev/null |
        sed -E 's#/V0*([0-9]+)__[^/]*$#/V\1#' | LC_ALL=C sort | uniq -d)

    while IFS= read -r file; do
        say "$file: loại tệp này không được đưa vào kho mã." "$file: files of this kind do not belong in the repository."
        faults=1
    done < <(cd "$root" && git ls-files 2>/dev/null |
        grep -E '\.(class|jar|war|aot|hprof|log|orig|rej|swp|bak|p12|jks|pem)$|(^|/)(node_modules|target|\.env)(/|$)|^data/| copy(\.|$)|(^|/)\.DS_Store$' || true)
    return "$faults"
}
