#!/usr/bin/env bash
# figures.sh [ROOT]: the figures that the house keeps to, as src/README.md has them, measured in ROOT/src, and where a
# limit is passed. lint.sh fails on those that are limits; the others are for people to look at.
set -u
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-.}" || exit 2
all=$(find src -name '*.[ch]' | sort | xargs awk -f "$here/figures.awk")

of() { awk -F'\t' -v kind="$1" '$1 == kind' <<< "$all"; }
# KIND, COLUMN: median, 95th percentile and largest
spread() {
    of "$1" | cut -f"$2" | sort -n |
        awk '{ at[NR] = $1 } END { printf "median %d, 95th percentile %d, largest %d", at[int((NR + 1) / 2)], at[int(NR * .95)], at[NR] }'
}
over() { # KIND, LIMIT
    of "$1" | awk -F'\t' -v most="$2" '$4 > most { printf "    %s:%d: %s: %d\n", $2, $3, $5, $4 }'
}

printf 'functions   %d: %s lines (limits 12, 40, 60)\n' "$(of function | wc -l)" "$(spread function 4)"
over function 60
printf 'parameters  %s (limit 5)\n' "$(spread params 4)"
over params 5
printf 'bool, bool  %d\n' "$(of flags | wc -l)"
over flags 0
printf 'structs     %d: %s members (limit 12)\n' "$(of struct | wc -l)" "$(spread struct 4)"
over struct 12
printf 'files       %s lines (limit 400)\n' \
    "$(find src -name '*.[ch]' | xargs wc -l | awk '$2 != "total" { print $1 }' | sort -n |
        awk '{ at[NR] = $1 } END { printf "%d: median %d, 95th percentile %d, largest %d", NR, at[int((NR + 1) / 2)], at[int(NR * .95)], at[NR] }')"
find src -name '*.[ch]' | xargs wc -l | awk '$2 != "total" && $1 > 400 { print "    " $2 ": " $1 }'
echo "comments    $(of comment | awk -F'\t' '{ said += $4; all += $5 } END { printf "%.1f %% of %d lines that are not blank (12 to 18)", said * 100 / all, all }')"
of comment | awk -F'\t' '{ split($2, part, "/"); said[part[2]] += $4; all[part[2]] += $5 }
    END { for (layer in all) if (layer !~ /\./) printf "    %s %.1f %%\n", layer, said[layer] * 100 / all[layer] }' | sort
