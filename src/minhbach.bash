# SPDX-License-Identifier: MIT
# bash completion for minhbach
_minhbach() {
    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]:-}
    local common='--as-of --base-url --strict --format --lang --templates --jobs --quiet --help'
    local output='--output --force --previous --precompress'
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'build check serve new why diff verify render --help --version' -- "$word")
        return
    fi
    case ${COMP_WORDS[COMP_CWORD - 1]} in
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json github' -- "$word"); return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W 'vi en' -- "$word"); return ;;
    esac
    case $command in
    build | check) common="$common $output" ;;
    diff) common="$common $output --corrections" ;;
    serve) common="$common --port --host" ;;
    why) common="$common --directory" ;;
    render) common='--partials --help' ;;
    verify) common='--lang --help' ;;
    new) [ "$COMP_CWORD" -eq 2 ] && common='site plan period' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$common" -- "$word")
    [[ $word == -* ]] || mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$word")
}
complete -F _minhbach minhbach
