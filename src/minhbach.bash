# SPDX-License-Identifier: MIT
# bash completion for minhbach. It asks the program itself, so that it cannot name what is not there.
_minhbach_ask() { # what stands in the help of a command: PATTERN [COMMAND]
    "${COMP_WORDS[0]}" ${2:+"$2"} --help 2> /dev/null | sed -nE "$1"
}
_minhbach() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]:-} words
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="$(_minhbach_ask 's/^  ([a-z]+) .*/\1/p') --help --version"
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        return
    fi
    if [ "$before" = = ]; then # bash cuts --lang=vi into three words
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if [[ $before == --* ]]; then # an option that takes one of a few words
        words=$(_minhbach_ask "s/^ .*$before=([a-z]+(\|[a-z]+)+) .*/\1/p" "$command" | tr '|' ' ')
        [ -z "$words" ] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "${word#=}")
        [ "${#COMPREPLY[@]}" -eq 0 ] || return 0
    fi
    if [[ $word == -* ]]; then
        words=$(_minhbach_ask 's/^ +(-., )?(--[a-z-]+).*/\2/p' "$command")
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        return
    fi
    if [ "$command" = new ] && [ "$COMP_CWORD" -eq 2 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'site plan period' -- "$word")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
}
complete -o filenames -F _minhbach minhbach
