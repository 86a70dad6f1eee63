#!/bin/sh
# Checks the plan files of a repository, and says in words which deadlines a change moves.
#   sh check.sh FOLDER [BASE]      BASE: the branch or commit that the change goes into
set -eu
folder="$1"
base="${2:-}"

ttdn check "$folder"

if [ -n "$base" ]; then
    before="$(mktemp -d)"
    trap 'rm -rf "$before"' EXIT
    git diff -z --name-only --diff-filter=M --merge-base "$base" -- "$folder/*.toml" | tr '\0' '\n' > "$before/changed"
    while IFS= read -r file; do
        grep -q '^\[plan\]' "$file" || continue  # offices and directives have no deadlines of their own
        git show "$(git merge-base "$base" HEAD):$file" > "$before/plan.toml"
        echo "$file"
        ttdn diff "$before/plan.toml" "$file"
    done < "$before/changed"
fi
